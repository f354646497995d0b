import type { Page } from "@playwright/test";
import { arrive, filmStudent, holdLessons, sawBefore, seenOf } from "./films";
import { expect, test } from "./fixtures";

const time = (page: Page) =>
  page.locator("video").evaluate((video: HTMLVideoElement) => video.currentTime);

/** Waits until the picture is there and the page answers to keys. */
async function openLesson(page: Page, recording: string, search = "") {
  await page.goto(`/lessons/${recording}${search}`);
  await expect
    .poll(() => page.locator("video").evaluate((video: HTMLVideoElement) => video.readyState))
    .toBeGreaterThan(1);
}

const playsTo = (page: Page, second: number) =>
  expect.poll(() => time(page), { timeout: 30_000 }).toBeGreaterThanOrEqual(second);

test("a film watched at twice its speed completes the lesson and opens the next, on the page and in the database", async ({
  page,
}) => {
  const nia = await arrive(page);
  const [film] = nia.recordings;
  await openLesson(page, film);
  await expect(page.getByText("18 more seconds complete this lesson.")).toBeVisible();
  await expect(page.getByText("Rate it when it is done")).toBeVisible();

  await page.getByLabel("Speed").selectOption("2");
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expect(page.getByText("Completed.", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("1.2 Film 2 is open")).toBeVisible();
  await expect(page.getByText("This lesson is completed.")).toBeVisible();
  expect(await seenOf(nia.studentId, film)).toMatchObject({ completed: true });

  await expect(page.getByText("How was this lesson?")).toBeVisible();
  await page.getByLabel("4 stars").check();
  await page.getByLabel(/What should stay/).fill("The second answer.");
  await page.getByRole("button", { name: "Save the rating" }).click();
  await expect(page.getByText("You rated it 4 of 5. Change")).toBeVisible();

  await expect(page.getByText("Next", { exact: true })).toBeVisible({ timeout: 15_000 });
  await expect.poll(() => seenOf(nia.studentId, film)).toMatchObject({ seconds: 20, position: 20 });
  await page.getByRole("link", { name: "Go to 1.2" }).first().click();
  await expect(page.getByRole("heading", { name: "Film 2", level: 1 })).toBeVisible();
  await page.goBack();
  await expect(page.getByText("You rated it 4 of 5. Change")).toBeVisible();
  await expect(page.getByText("Completed.", { exact: true })).toBeHidden();
});

test("what was seen stays after a reload, and the film goes on three seconds earlier, on any device", {
  tag: "@once",
}, async ({ page, browser }) => {
  const nia = await arrive(page);
  const [film] = nia.recordings;
  await openLesson(page, film);
  await page.keyboard.press("k");
  await playsTo(page, 6);
  await page.keyboard.press("k");
  await expect
    .poll(async () => (await seenOf(nia.studentId, film)).seconds)
    .toBeGreaterThanOrEqual(5);
  const { position } = await seenOf(nia.studentId, film);

  await page.reload();
  await expect(page.locator("b", { hasText: /^Seen 0:0[5-9]/ })).toBeVisible();
  await expect.poll(() => time(page)).toBeCloseTo(position - 3, 0);

  const phone = await browser.newContext({ storageState: await page.context().storageState() });
  const other = await phone.newPage();
  await openLesson(other, film);
  await expect.poll(() => time(other)).toBeCloseTo(position - 3, 0);
  await phone.close();
});

test("closing the page in the middle loses nothing that was played", { tag: "@once" }, async ({
  page,
  context,
}) => {
  const nia = await arrive(page);
  const [film] = nia.recordings;
  await openLesson(page, film);
  await page.keyboard.press("k");
  await playsTo(page, 4);
  await page.close({ runBeforeUnload: true });
  await expect
    .poll(async () => (await seenOf(nia.studentId, film)).seconds)
    .toBeGreaterThanOrEqual(3);
  await context.close();
});

test("what was missed plays by itself, one part after the other, and nothing else", {
  tag: "@once",
}, async ({ page }) => {
  const nia = await arrive(page);
  const [film] = nia.recordings;
  await sawBefore(nia, film, "{[0,4),[7,12),[15,18)}", 18);
  await openLesson(page, film);

  await page.getByRole("button", { name: "Play what I missed, 0:06" }).click();
  await playsTo(page, 12);
  await expect
    .poll(() => seenOf(nia.studentId, film), { timeout: 30_000 })
    .toMatchObject({ seconds: 18, completed: true });
  await expect(page.getByRole("button", { name: /Play what I missed/ })).toBeHidden();
  const isPaused = () => page.locator("video").evaluate((video: HTMLVideoElement) => video.paused);
  await expect.poll(isPaused).toBe(true);
  expect(await time(page)).toBeLessThan(16);
});

test("when what was missed is not enough, it plays on until the lesson is complete, and going back knows it", {
  tag: "@once",
}, async ({ page }) => {
  const nia = await arrive(page);
  const [film] = nia.recordings;
  await sawBefore(nia, film, "{[0,5),[8,16)}", 16);
  await openLesson(page, film, "?play=missed");

  await expect(page.getByText("1.2 Film 2 is open")).toBeVisible({ timeout: 30_000 });
  await playsTo(page, 19);
  await page.keyboard.press("k");
  await page.getByRole("link", { name: "Go to 1.2" }).first().click();
  await expect(page.getByRole("heading", { name: "Film 2", level: 1 })).toBeVisible();
  await page.goBack();
  await expect(page.locator("b", { hasText: /^Seen 0:(19|20)/ })).toBeVisible();
});

test("offline, progress is kept and said so, and sent when the network is back", {
  tag: "@once",
}, async ({ page, context, errors }) => {
  const nia = await arrive(page);
  const [film] = nia.recordings;
  await openLesson(page, film);
  await page.keyboard.press("k");
  await playsTo(page, 2);
  await context.setOffline(true);
  await playsTo(page, 5);
  await page.keyboard.press("k");
  await expect(
    page.getByText("Your progress is kept and sent when you are back online."),
  ).toBeVisible();
  await context.setOffline(false);
  await expect
    .poll(async () => (await seenOf(nia.studentId, film)).seconds)
    .toBeGreaterThanOrEqual(4);
  await expect(page.getByText(/Your progress is kept/)).toBeHidden();
  errors.length = 0;
});

test("a video's address works for ten minutes at most, and a dead one is replaced while it plays", {
  tag: "@once",
}, async ({ page, errors }) => {
  const nia = await arrive(page);
  const [film] = nia.recordings;
  let isDead = false;
  const asked: string[] = [];
  await page.route(/\/storage\/v1\/object\/sign\//, async (route) => {
    const token = new URL(route.request().url()).searchParams.get("token") ?? "";
    if (!asked.includes(token)) asked.push(token);
    if (token === asked[0] && isDead) return route.fulfill({ status: 400, body: "expired" });
    await route.fallback();
  });
  await openLesson(page, film);
  const { exp } = JSON.parse(Buffer.from(asked[0]?.split(".")[1] ?? "", "base64url").toString());
  expect(exp - Date.now() / 1000).toBeLessThanOrEqual(600);
  expect(exp - Date.now() / 1000).toBeGreaterThan(500);

  await page.keyboard.press("k");
  await playsTo(page, 3);
  isDead = true;
  await page.locator("video").evaluate((video: HTMLVideoElement) => {
    const at = video.currentTime;
    // What a browser does when a later part of the file is refused: it loads the address again and fails.
    video.src = `${video.src}&again`;
    video.currentTime = at;
    void video.play().catch(() => undefined);
  });
  await playsTo(page, 6);
  expect(asked.length).toBeGreaterThan(1);
  await expect
    .poll(async () => (await seenOf(nia.studentId, film)).seconds)
    .toBeGreaterThanOrEqual(3);
  errors.length = 0;
});

test("a locked lesson says why and leads to the way in; nothing leads to its video", async ({
  page,
  errors,
}) => {
  const nia = await arrive(page);
  const [film, locked] = nia.recordings;
  const answer = await page.goto(`/lessons/${locked}`);
  expect(answer?.status()).toBe(200);
  const html = (await answer?.text()) ?? "";
  expect(html).not.toMatch(/\.mp4|storage\/v1|three answers/);
  await expect(page.getByRole("heading", { name: "Film 2", level: 1 })).toBeVisible();
  await expect(page.locator("video")).toHaveCount(0);
  await expect(page.locator("main")).toContainText("Locked");
  const why = page.getByRole("region", { name: "Why it is locked" });
  await expect(why.locator(`a[href="/lessons/${film}"]`).first()).toBeVisible();

  const headers = { origin: new URL(page.url()).origin };
  const opened = await page.request.post(`/api/playback/${locked}`, { headers });
  expect(opened.status()).toBe(422);
  expect(await opened.text()).not.toContain("mp4");
  expect((await page.request.get(`/api/playback/${locked}`)).status()).toBe(422);
  expect((await page.request.get(`/api/captions/${locked}/en`)).status()).toBe(404);
  expect((await page.request.get(`/api/captions/${film}/en`)).status()).toBe(200);
  const report = await page.request.post("/api/watch", {
    headers,
    data: { recording: locked, stretches: [[0, 5]], position: 5 },
  });
  expect(await report.json()).toEqual({ accepted: false, reason: "locked" });
  errors.length = 0;
});

test("a hold closes an open lesson and says so", async ({ page }) => {
  const nia = await arrive(page);
  await holdLessons(nia);
  await page.goto(`/lessons/${nia.recordings[0]}`);
  await expect(page.locator("main")).toContainText(/on hold/i);
  await expect(page.locator("video")).toHaveCount(0);
});

test("no lesson is found under a malformed, a strange or another's address", {
  tag: "@once",
}, async ({ page, errors }) => {
  await arrive(page);
  const stranger = await filmStudent();
  for (const id of ["1", "%00", stranger.recordings[0], "00000000-0000-4000-8000-000000000000"]) {
    const answer = await page.goto(`/lessons/${id}`);
    expect([400, 404]).toContain(answer?.status());
  }
  for (const path of ["/api/playback/1", "/api/captions/1/en", "/api/captions/1/%2e%2e"]) {
    expect((await page.request.get(path)).status()).toBe(404);
  }
  errors.length = 0;
});

test("forged reports are answered, never with a 500, and change nothing", { tag: "@once" }, async ({
  page,
}) => {
  const nia = await arrive(page);
  const [recording] = nia.recordings;
  await openLesson(page, recording);
  const headers = { origin: new URL(page.url()).origin };
  const forged = [
    { recording, stretches: [[0, 20]], position: 20 },
    { recording, stretches: [[0, 4]], position: 4, duration: 4 },
    { recording, stretches: [[-3, 4]], position: 4 },
    { recording, stretches: [[0, 1e308]], position: 4 },
    { recording, stretches: [[0, null]], position: 2 ** 53 },
    { recording, stretches: "NaN", position: -1 },
    { recording, ["__proto__"]: [], stretches: {} },
  ];
  for (const data of forged) {
    const answer = await page.request.post("/api/watch", { headers, data: JSON.stringify(data) });
    expect(await answer.json()).toMatchObject({ accepted: false });
  }
  for (const data of ["", "{", "[]", "null", '{"recording":"1"}', "x".repeat(30_000)]) {
    expect((await page.request.post("/api/watch", { headers, data })).status()).toBe(400);
  }
  const foreign = { origin: "https://elsewhere.example" };
  const data = JSON.stringify({ recording, stretches: [[0, 1]], position: 1 });
  expect((await page.request.post("/api/watch", { headers: foreign, data })).status()).toBe(403);
  expect(await seenOf(nia.studentId, recording)).toMatchObject({ seconds: 0 });
});

test("notes are written at their second, lead back to it, and can be changed and deleted", async ({
  page,
}) => {
  const nia = await arrive(page);
  await openLesson(page, nia.recordings[0]);
  await page.keyboard.press("l");
  await expect.poll(() => time(page)).toBe(10);
  await page.keyboard.press("n");
  await page.keyboard.type("Ask for carton weights");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Go to 0:10" })).toBeVisible();

  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Change the note at 0:10" }).click();
  await page.getByRole("textbox", { name: "The note at 0:10" }).fill("Ask Lin for carton weights");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  // The field, too, shows the words: only the closed field says that they are kept.
  await expect(page.getByRole("button", { name: "Change the note at 0:10" })).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "Go to 0:10" }).click();
  await expect.poll(() => time(page)).toBe(10);
  await page.getByText("Ask Lin for carton weights").hover();
  await page.getByRole("button", { name: "Delete the note at 0:10" }).click();
  await expect(page.getByText("Ask Lin for carton weights")).toBeHidden();
});

test("the transcript follows, leads to what was said, and is searched", async ({ page }) => {
  const nia = await arrive(page);
  await openLesson(page, nia.recordings[0]);
  const line = page.getByRole("button", { name: /Who bought/ });
  await line.click();
  await expect.poll(() => time(page)).toBe(5);
  await expect(page.locator("li[aria-current=true]")).toContainText("Who bought");

  await page.keyboard.press("c");
  await expect(page.locator("section[aria-label=Video]")).toContainText("Who bought");
  await page.getByRole("button", { name: "Search the transcript" }).click();
  await page.getByRole("searchbox", { name: "Search the transcript" }).fill("second order");
  await expect(page.getByText("One line with “second order”")).toBeVisible();
  await expect(line).toBeHidden();
  await page.getByRole("button", { name: /Write all three down/ }).click();
  await expect.poll(() => time(page)).toBe(11);
});

test("the whole player is worked from the keyboard", async ({ page }) => {
  const nia = await arrive(page);
  await openLesson(page, nia.recordings[0]);
  const video = page.locator("video");
  const has = (name: "paused" | "muted" | "playbackRate" | "seeking") =>
    video.evaluate((element: HTMLVideoElement, key) => element[key], name);

  // Before it has ever played, Chromium loses one of these now and then; it is found again.
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => time(page)).toBe(5);
  await page.keyboard.press("l");
  await page.keyboard.press("j");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => time(page)).toBe(0);
  await expect.poll(() => has("seeking")).toBe(false);
  await page.keyboard.press("Shift+>");
  await expect.poll(() => has("playbackRate")).toBe(1.25);
  await page.keyboard.press("Shift+<");
  await expect.poll(() => has("playbackRate")).toBe(1);
  await page.keyboard.press("m");
  await expect.poll(() => has("muted")).toBe(true);
  await page.keyboard.press("f");
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.keyboard.press("f");
  await page.keyboard.press(" ");
  await playsTo(page, 1);
  await page.keyboard.press(" ");
  await expect.poll(() => has("paused")).toBe(true);

  await page.getByRole("slider", { name: "Position" }).focus();
  const before = await time(page);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => time(page)).toBeCloseTo(before + 5, 1);
});
