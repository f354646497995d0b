import { expect, test } from "@playwright/test";
import { idOf, missingId, type Person } from "../database/matrix/people.ts";
import { hostileAcademy, id, watched } from "./hostile-academy.ts";

/*
 * An academy in which every text is a script, and addresses as a script would ask for them. One database,
 * so once: the width of the screen changes nothing here.
 */
test.describe.configure({ mode: "serial" });

const student = id("student A");
const waiting = id("waiting A");
const pages: Partial<Record<Person, string[]>> = {
  A: [
    "/dashboard",
    "/course",
    `/lessons/${id("recording 1")}`,
    `/lessons/${id("recording 2")}`,
    "/work",
    "/notifications",
    "/profile",
    "/profile/business",
    "/welcome",
  ],
  mentorA: [
    "/mentor",
    "/mentor?view=graded",
    `/mentor/attempts/${waiting}`,
    `/mentor/attempts/${id("graded A")}`,
    "/mentor/students",
    `/mentor/students/${student}`,
    `/mentor/students/${student}?tab=timeline`,
    "/mentor/courses",
    "/mentor/comments",
    "/notifications",
    "/profile",
  ],
  enroll: [
    "/enrollment",
    "/enrollment/new",
    `/enrollment/new/${student}`,
    "/enrollment/students",
    `/enrollment/students/${student}?tab=about`,
    "/enrollment/invitations",
    `/enrollment/students/${student}`,
    `/enrollment/students/${student}?tab=billing`,
    "/enrollment/import",
    `/enrollment/import/${id("import checked")}`,
    "/notifications",
  ],
  admin: [
    "/admin",
    "/admin/enrollment",
    "/admin/questionnaire",
    "/admin/people",
    "/admin/people/invitations",
    "/admin/students",
    `/admin/students/${student}`,
    `/admin/attempts/${waiting}`,
    "/notifications",
  ],
};
const people = ["A", "mentorA", "enroll", "admin"] as const;

test("scripts are stored wherever text is", async () => {
  const stored = await hostileAcademy();

  expect(stored).toEqual(
    expect.arrayContaining([
      "student_assignments.submission_text",
      "student_assignments.links",
      "student_assignments.files",
      "student_assignments.feedback",
      "lesson_notes.text",
      "video_ratings.feedback_text",
      "comment_bank.body",
      "access_holds.reason",
      "access_overrides.reason",
      "assignment_extensions.reason",
      "notifications.title",
      "users.full_name",
      "students.full_name",
      "invitations.full_name",
      "assignments.description",
      "grade_drafts.feedback",
      "available_lessons.title",
      "lesson_recordings.title",
      "recording_captions.webvtt",
      "company_settings.company_name",
    ]),
  );
});

for (const name of people)
  test(`nothing runs on any page of ${name}, and every page stands`, async ({
    browser,
    baseURL,
  }) => {
    test.slow();
    const { page, hits, close } = await watched(browser, baseURL ?? "", name);
    for (const path of pages[name] ?? []) {
      const answer = await page.goto(path, { waitUntil: "networkidle" });
      expect(answer?.status(), path).toBe(200);
      const armed = page.locator(
        "a[href^='javascript:' i], [srcdoc], img[onerror], svg[onload], [ontoggle], [onfocus], [onclick], math",
      );
      expect(await armed.count(), `${path}: elements made of somebody's text`).toBe(0);
      expect(hits, path).toEqual([]);
    }
    await page.goto(pages[name]?.[0] ?? "/");
    expect(await page.content()).toContain("__hit(");
    await close();
  });

test("and a script that got through would be noticed", async ({ browser, baseURL }) => {
  const { page, hits, close } = await watched(browser, baseURL ?? "", "A");
  await page.goto("/profile");
  await page.evaluate(() => {
    document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=__hit('awake')>");
  });
  await expect.poll(() => hits).toEqual([expect.stringMatching(/^refused: script-src/)]);
  await close();
});

const strange = [
  "x",
  "%00",
  "-1",
  "9007199254740993",
  "NaN",
  "__proto__",
  "%F0%9F%98%80",
  "..%2f..%2fx",
  "%E2%80%AEx",
  missingId,
];
const foreign = ["student A", "waiting A", "recording 1", "A", "course"].map((each) =>
  idOf("there", each),
);
const addresses: Record<string, string[]> = {
  A: [
    "/lessons/#",
    "/course?id=#",
    "/notifications?older=#",
    "/notifications?unread=#",
    "/invitation/#",
    "/api/captions/#/en",
    "/api/playback/#",
  ],
  mentorA: [
    "/mentor?view=#",
    "/mentor?q=#",
    "/mentor?after=#",
    "/mentor?assignment=#",
    "/mentor?course=#",
    "/mentor?claim=#",
    "/mentor/attempts/#",
    "/mentor/students/#",
    "/mentor/students?q=#",
    "/mentor/students?after=#",
    "/mentor/courses?course=#",
    "/api/grading/attempts/#/files/0",
  ],
  enroll: [
    "/enrollment?q=#",
    "/enrollment?stage=#",
    "/enrollment?older=#",
    "/enrollment/students?q=#",
    "/enrollment/students?state=#",
    "/enrollment/students?older=#",
    "/enrollment/invitations?newer=#",
    "/enrollment/students/#",
    "/enrollment/import/#",
    `/enrollment/import/${id("import checked")}?after=#`,
    "/enrollment/import?older=#",
    "/api/imports/#/errors",
  ],
  admin: [
    "/admin/people?role=#",
    "/admin/people?q=#",
    "/admin/people?older=#",
    "/admin/students/#",
    "/admin/students?mentor=#",
    "/admin/attempts/#",
    "/auth/confirm?token_hash=#",
    "/set-password?token_hash=#",
    "/sign-in?next=#",
  ],
};

for (const name of people)
  test(`${name} finds a page or none behind a strange address, never a fault or somebody else's things`, async ({
    browser,
    baseURL,
  }) => {
    test.slow();
    const { page, close } = await watched(browser, baseURL ?? "", name);
    for (const address of addresses[name] ?? [])
      for (const value of [
        ...strange,
        ...foreign,
        encodeURIComponent(`"><script>__hit(1)</script>`),
        "x".repeat(3000),
      ]) {
        const path = address.replace("#", value);
        const answer = await page.request.get(path, { maxRedirects: 0 });
        expect(answer.status(), path.slice(0, 120)).toBeLessThan(500);
        const body = await answer.text();
        expect(body, path.slice(0, 120)).not.toContain("their-academy");
        expect(body, path.slice(0, 120)).not.toContain("<script>__hit");
        expect(answer.headers().location ?? "/", path).toMatch(/^(\/(?![/\\])|http:\/\/localhost)/);
      }
    await close();
  });
