import { expect, test } from "./fixtures";

const homes = {
  student: "/dashboard",
  mentor: "/mentor",
  enrollment: "/enrollment",
  admin: "/admin",
  superadmin: "/admin",
} as const;

for (const company of ["demo", "other"] as const) {
  for (const role of ["student", "mentor", "enrollment", "admin", "superadmin"] as const) {
    test(`the account ${role}@${company}.test, named by npm start, comes home`, async ({ as }) => {
      const page = await as(role, company);
      await page.goto("/");

      expect(new URL(page.url()).pathname).toBe(homes[role]);
    });
  }
}

test("a developer reads the mails of the app", async ({ page, mail }) => {
  await page.goto("/forgotten");
  await page.getByLabel("E-mail").fill("enrollment@demo.test");
  await page.getByRole("button", { name: /link|password|send/i }).click();
  const { subject } = await mail("enrollment@demo.test");

  await page.goto(`${process.env.API_URL}/dev/mail?to=enrollment@demo.test`);
  await page.getByRole("link", { name: subject }).first().click();

  await expect(page.getByRole("heading", { name: subject })).toBeVisible();
  await expect(page.getByRole("link", { name: /^http:\/\/localhost/ }).first()).toBeVisible();
});
