import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures";

// Runs after all others, alone: it takes the database away from everyone.

// A connection kept idle may be closed at the very moment it is used again; that is no outage.
const again = { maxRetries: 1 };

/** The way of a crash: no goodbye to anyone. The stack starts the server again. */
function killDatabase() {
  const file = process.env.POSTGRES_PID_FILE ?? "";
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  expect(pid).toBeGreaterThan(1);
  process.kill(pid, "SIGKILL");
}

test("while the database is away, pages apologise; when it is back, nobody was signed out", async ({
  as,
}) => {
  const page = await as("student");
  const own = (await page.request.get("/dashboard")).url();
  const answers: { status: number; url: string; body: string }[] = [];

  for (let outage = 0; outage < 3; outage++) {
    killDatabase();
    const asked = Array.from({ length: 8 }, () => page.request.get("/dashboard", again));
    for (const answer of await Promise.all(asked)) {
      answers.push({ status: answer.status(), url: answer.url(), body: await answer.text() });
    }
    await expect.poll(async () => (await page.request.get("/api/health/ready")).status()).toBe(200);
  }

  for (const { status, url, body } of answers) {
    expect([200, 500, 503]).toContain(status);
    expect(url, "a student with a session is not sent to sign in").toBe(own);
    expect(body).not.toMatch(/ECONNREFUSED|57P0\d|terminating connection|postgres:\/\//i);
  }
  await page.goto("/dashboard");
  expect(new URL(page.url()).pathname).toBe("/dashboard");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
