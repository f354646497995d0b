import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** A Chromium for the browser tests: one that is here, or one that can be had; says which. */
export function findChromium(say: (line: string) => void): string {
  const found = installed() ?? (download(say) ? installed() : undefined) ?? debian(say);
  if (!found)
    throw new Error("No Chromium. Install one and name it in CHROMIUM=/path/to/chromium.");
  say(`Browser: ${found}`);
  return found;
}

function installed() {
  const places = [process.env.CHROMIUM ?? "", "/usr/bin/chromium", chromium.executablePath()];
  return places.find((place) => place !== "" && existsSync(place));
}

function download(say: (line: string) => void) {
  say("No browser here yet: npx playwright install chromium");
  const options = {
    stdio: "ignore",
    timeout: 180_000,
    shell: process.platform === "win32",
  } as const;
  return spawnSync("npx", ["playwright", "install", "chromium"], options).status === 0;
}

function debian(say: (line: string) => void) {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  say("Not there either: apt-get install chromium");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore", env });
  const args = ["install", "-y", "-qq", "--no-install-recommends", "chromium"];
  spawnSync("apt-get", args, { stdio: "ignore", env });
  return installed();
}
