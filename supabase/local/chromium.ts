import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** A Chromium for the browser tests: one that is here, or one that can be had; says which. */
export function findChromium(say: (line: string) => void): string {
  const found = shell() ?? (debian(say) ? shell() : undefined) ?? whole() ?? download(say);
  if (!found)
    throw new Error("No Chromium. Install one and name it in CHROMIUM=/path/to/chromium.");
  say(`Browser: ${found}`);
  return found;
}

const first = (places: string[]) => places.find((place) => place !== "" && existsSync(place));

/** Without windows: the same pages in two thirds of the time. */
const shell = () => first([process.env.CHROMIUM ?? "", "/usr/bin/chromium-headless-shell"]);
const whole = () => first(["/usr/bin/chromium", chromium.executablePath()]);

function debian(say: (line: string) => void) {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  say("No browser without windows here yet: apt-get install chromium-headless-shell");
  const options = {
    stdio: "ignore",
    timeout: 180_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  } as const;
  spawnSync("apt-get", ["update", "-qq"], options);
  const args = ["install", "-y", "-qq", "--no-install-recommends", "chromium-headless-shell"];
  return spawnSync("apt-get", args, options).status === 0;
}

function download(say: (line: string) => void) {
  say("Nor another one: npx playwright install chromium");
  const options = {
    stdio: "ignore",
    timeout: 180_000,
    shell: process.platform === "win32",
  } as const;
  spawnSync("npx", ["playwright", "install", "--no-shell", "chromium"], options);
  return whole();
}
