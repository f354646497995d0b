import { expect, type Locator, type Page } from "@playwright/test";

/** Somebody without a mouse: every key is pressed, and counted. */
export function hands(page: Page) {
  let pressed = 0;

  async function press(key: string) {
    pressed += 1;
    await page.keyboard.press(key);
  }

  /** Tab by Tab, as it takes. */
  async function goTo(place: Locator) {
    const isThere = () => place.evaluate((element) => element === document.activeElement);
    for (let tabs = 0; tabs < 80; tabs += 1) {
      if (await isThere()) return;
      await press("Tab");
    }
    throw new Error(`80 times Tab, and ${place} was not reached`);
  }

  return {
    press,
    goTo,
    async type(text: string) {
      pressed += text.length;
      await page.keyboard.type(text);
    },
    /** Opens the system's dialog for files, which belongs to no page, and chooses there. */
    async choose(place: Locator, file: { name: string; mimeType: string; buffer: Buffer }) {
      await goTo(place);
      const [dialog] = await Promise.all([page.waitForEvent("filechooser"), press("Space")]);
      await dialog.setFiles(file);
    },
    async use(place: Locator) {
      await expect(place).toBeEnabled();
      await goTo(place);
      await press("Enter");
    },
    pressed: () => pressed,
  };
}
