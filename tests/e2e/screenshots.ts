import { mkdirSync } from "node:fs";
import { type Browser, chromium } from "@playwright/test";
import { findChromium } from "../../supabase/local/chromium.ts";
import { hasty } from "../../supabase/local/temporary.ts";
import { startWholeApp } from "../../supabase/local/whole-app.ts";
import { pages, readerOf } from "./pages.ts";

const folder = "docs/screenshots";
const say = (line: string) => console.log(line);
const looks = [
  { name: "wide-light", width: 1280, height: 800, colorScheme: "light" },
  { name: "wide-dark", width: 1280, height: 800, colorScheme: "dark" },
  { name: "phone-light", width: 390, height: 844, colorScheme: "light" },
  { name: "phone-dark", width: 390, height: 844, colorScheme: "dark" },
] as const;

/** Takes every page of the demo academy, wide and on a phone, light and dark, into docs/screenshots. */
async function main() {
  mkdirSync(folder, { recursive: true });
  const { siteUrl, stop } = await startWholeApp({ say, settings: hasty });
  const browser = await chromium.launch({
    executablePath: findChromium(say),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
  });
  try {
    for (const who of new Set(pages.map(readerOf))) await takeAll(browser, siteUrl, who);
  } finally {
    await browser.close();
    await stop();
  }
}

async function takeAll(browser: Browser, siteUrl: string, who: ReturnType<typeof readerOf>) {
  const state = who ? await signIn(browser, siteUrl, who) : undefined;
  for (const { name: look, colorScheme, ...viewport } of looks) {
    const context = await browser.newContext({
      baseURL: siteUrl,
      storageState: state,
      colorScheme,
      viewport,
    });
    const page = await context.newPage();
    for (const { name, path } of pages.filter((one) => readerOf(one) === who)) {
      await page.goto(path, { waitUntil: "networkidle" });
      await page.screenshot({
        path: `${folder}/${name}-${look}.jpg`,
        type: "jpeg",
        quality: 80,
        fullPage: true,
      });
    }
    await context.close();
    say(`${who ?? "visitor"}: ${look}`);
  }
}

async function signIn(browser: Browser, siteUrl: string, who: string) {
  const context = await browser.newContext({ baseURL: siteUrl });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(who.includes("@") ? who : `${who}@demo.test`);
  await page.getByLabel("Password", { exact: true }).fill("demo-academy-2026");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  const state = await context.storageState();
  await context.close();
  return state;
}

await main();
