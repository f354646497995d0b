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
/** What an office sees of money: every list, and a student's own papers. */
const money = (office: "admin" | "enrollment") => [
  `/${office}/invoices`,
  ...["", "fresh ", "draft "].map((kind) => `/${office}/invoices/${id(`${kind}invoice A`)}`),
  `/${office}/invoices/${id("draft invoice A")}/edit`,
  `/${office}/invoices/new?student=${student}`,
  `/${office}/payments`,
  `/${office}/payments/${id("payment claim A")}`,
  `/${office}/students/${student}/statement`,
];
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
    "/billing",
    "/help",
    `/help/new?lesson=${id("recording 1")}`,
    `/help/${id("ticket A")}`,
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
    "/mentor/tickets",
    `/mentor/tickets/${id("ticket A")}`,
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
    `/enrollment/import/${id("import checked")}?columns=choose`,
    "/enrollment/tickets",
    `/enrollment/tickets/${id("onboarding ticket A")}`,
    ...money("enrollment"),
    "/notifications",
  ],
  admin: [
    "/admin",
    "/admin/enrollment",
    "/admin/questionnaire",
    `/admin/questionnaire/${id("questionnaire")}`,
    "/admin/settings",
    "/admin/people",
    "/admin/people/invitations",
    "/admin/students",
    `/admin/students/${student}`,
    `/admin/students/${student}?tab=billing`,
    `/admin/attempts/${waiting}`,
    "/admin/import",
    `/admin/import/${id("import checked")}`,
    ...money("admin"),
    "/admin/tickets",
    `/admin/tickets/${id("billing ticket A")}`,
    "/admin/collections",
    "/admin/collections/behind",
    "/notifications",
  ],
};
const people = ["A", "mentorA", "enroll", "admin"] as const;

test("scripts are stored wherever text is", async () => {
  const stored = await hostileAcademy();

  const words = [
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
    "invoice_items.description",
    "invoices.notes",
    "payment_claims.reference",
    "payment_claims.note",
    "payments.reference",
    "refunds.reason",
    "credit_notes.reason",
    "write_offs.reason",
    "schedule_changes.reason",
    "support_tickets.subject",
    "support_tickets.message",
    "support_messages.body",
  ];
  expect(words.filter((column) => !stored.includes(column))).toEqual([]);
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
/** Parts of one address are read each by itself: all at once are as strange as one by one. */
const strangeMoney = (office: "admin" | "enrollment") => [
  `/${office}/invoices/#`,
  `/${office}/invoices/#/edit`,
  `/${office}/invoices?after=#&before=#`,
  `/${office}/invoices?status=#&due=#&issued=#&course=#&currency=#&student=#&sort=#&dir=#`,
  `/${office}/invoices?q=#`,
  `/${office}/invoices/new?student=#`,
  `/${office}/payments/#`,
  `/${office}/payments?view=#&after=#&before=#`,
  `/${office}/students/#/statement`,
  `/${office}/students/${student}/statement?currency=#&from=#&to=#`,
];
const addresses: Record<string, string[]> = {
  A: [
    "/lessons/#",
    "/course?id=#",
    "/profile/#",
    "/billing?documents=#",
    "/billing/checkout/#",
    "/help/#",
    "/help/new?lesson=#",
    "/help/new?invoice=#",
    "/api/billing/checkouts/#",
    "/api/documents/#",
    "/api/documents/statement?currency=#",
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
    "/mentor/tickets/#",
    "/mentor/tickets?turn=#&category=#&who=#&q=#&after=#",
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
    "/enrollment/new/#",
    ...strangeMoney("enrollment"),
    "/api/billing/payments/#/proof",
  ],
  admin: [
    "/admin/people?role=#",
    "/admin/people?q=#",
    "/admin/people?older=#",
    "/admin/students/#",
    "/admin/students?mentor=#",
    "/admin/attempts/#",
    "/admin/students/new/#",
    "/admin/questionnaire/#",
    "/admin/import/#",
    "/admin/enrollment?stage=#&stuck=#&after=#",
    ...strangeMoney("admin"),
    "/admin/collections?as_of=#",
    "/admin/collections/behind?as_of=#&after=#&before=#",
    "/auth/confirm?token_hash=#",
    "/set-password?token_hash=#",
    "/sign-in?next=#",
  ],
};

/** What is no id of the reader's own academy leads nowhere, and says so. */
const isNowhere = (path: string) => !path.startsWith("/api/") && !path.includes("?");

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
        const path = address.replaceAll("#", value);
        const answer = await page.request.get(path, { maxRedirects: 0 });
        expect(answer.status(), path.slice(0, 120)).toBeLessThan(500);
        if (isNowhere(path)) expect(answer.status(), path.slice(0, 120)).toBe(404);
        const body = await answer.text();
        expect(body, path.slice(0, 120)).not.toContain("their-academy");
        expect(body, path.slice(0, 120)).not.toContain("<script>__hit");
        expect(answer.headers().location ?? "/", path).toMatch(/^(\/(?![/\\])|http:\/\/localhost)/);
      }
    await close();
  });
