import { defineConfig, devices } from "@playwright/test";

/** Run through `npm run test:e2e`, which brings up the stack and says where it is. */
export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: ".local/reports/playwright.json" }]],
  use: {
    baseURL: process.env.BASE_URL ?? "http://localhost:3000",
    // A trace costs a third of the time and speaks in sandboxed frames. To see a failure: --trace=retain-on-failure.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM || undefined,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--autoplay-policy=no-user-gesture-required",
      ],
    },
  },
  projects: [
    { name: "outage", testMatch: "outage.spec.ts", dependencies: ["desktop", "phone"] },
    {
      name: "desktop",
      testIgnore: "outage.spec.ts",
      use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } },
    },
    {
      // What no width changes runs once, on the desktop.
      name: "phone",
      testIgnore: [
        "outage.spec.ts",
        "hostile.spec.ts",
        "stack.spec.ts",
        "start.spec.ts",
        "stream.spec.ts",
      ],
      grepInvert: /@once/,
      use: { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } },
    },
  ],
});
