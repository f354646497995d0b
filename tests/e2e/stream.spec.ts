import type { Page } from "@playwright/test";
import { arrive, movesTo, sawBefore, seenOf } from "./films";
import { test as base, expect } from "./fixtures";
import { streamHost } from "./stream-host";

const test = base.extend<{ host: Awaited<ReturnType<typeof streamHost>> }>({
  host: async ({ context }, use) => {
    const host = await streamHost(context);
    await use(host);
    await host.close();
  },
});

const nothing = { at: -1, height: 0, isThroughScript: false };

/** What the player shows; nothing while the page is on its way. */
const video = (page: Page) =>
  page
    .locator("video")
    .evaluate((video: HTMLVideoElement) => ({
      at: video.currentTime,
      height: video.videoHeight,
      isThroughScript: video.currentSrc.startsWith("blob:"),
    }))
    .catch(() => nothing);

const hasPicture = (page: Page) =>
  expect.poll(async () => (await video(page)).height, { timeout: 30_000 }).toBeGreaterThan(0);

test("a film that is a stream at another host plays, counts and completes the lesson", async ({
  page,
  host,
}) => {
  const nia = await arrive(page);
  const [film] = nia.recordings;
  await movesTo(film, host.url("film/master.m3u8"));
  await page.goto(`/lessons/${film}`);
  await hasPicture(page);
  expect((await video(page)).isThroughScript).toBe(true);

  await page.getByLabel("Speed").selectOption("2");
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expect(page.getByText("1.2 Film 2 is open")).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => seenOf(nia.studentId, film)).toMatchObject({ completed: true });

  const names = host.asked.map(({ path }) => path);
  expect(names).toContain("/film/master.m3u8");
  expect(names.filter((name) => name.endsWith(".m4s")).length).toBeGreaterThan(1);
  const told = host.asked.filter(({ referrer, cookie }) => referrer || cookie);
  expect(told, "who watches which lesson is nobody else's business").toEqual([]);
});

test("it goes on where it was left, also when the lesson is opened from the course page", async ({
  page,
  host,
}) => {
  const nia = await arrive(page);
  const [film] = nia.recordings;
  await movesTo(film, host.url("film/master.m3u8"));
  await sawBefore(nia, film, "{[0,12)}", 12);
  await page.goto("/course");
  await page.locator(`a[href="/lessons/${film}"]`).first().click();
  await page.waitForURL(`**/lessons/${film}`);
  await hasPicture(page);
  await expect.poll(async () => (await video(page)).at).toBeCloseTo(9, 0);

  await page.keyboard.press("k");
  await expect.poll(async () => (await video(page)).at).toBeGreaterThan(14);
  await page.keyboard.press("k");
  await expect
    .poll(async () => (await seenOf(nia.studentId, film)).seconds)
    .toBeGreaterThanOrEqual(13);
});

test("a stream that is gone says so, keeps what was seen, and the rest of the page works", async ({
  page,
  host,
  errors,
}) => {
  const nia = await arrive(page);
  const [film] = nia.recordings;
  await movesTo(film, host.url("gone/master.m3u8"));
  await sawBefore(nia, film, "{[0,12)}", 12);
  await page.goto(`/lessons/${film}`);
  await expect(page.getByRole("alert").filter({ hasText: "not at its address" })).toHaveText(
    /What you have seen is kept\. Tell your academy/,
  );
  await expect(page.getByText("Seen 0:12", { exact: true })).toBeVisible();
  await page.getByPlaceholder(/Write a note/).fill("The film is gone");
  await page.keyboard.press("Enter");
  await expect(page.getByText("The film is gone")).toBeVisible();

  await movesTo(film, host.url("film/master.m3u8"));
  await page.getByRole("button", { name: "Try again" }).click();
  await expect.poll(async () => (await video(page)).at).toBeCloseTo(9, 0);
  errors.length = 0;
});
