import { randomUUID } from "node:crypto";
import { expect, test } from "./fixtures.ts";
import { accept, forgetSession, invitation, newcomer, newcomerPassword, signIn } from "./people.ts";

const pathIs = (path: string) => (url: URL) => url.pathname === path;

test.describe("an invitation", () => {
  test("leads from the mail to a password to the first lesson", async ({ as, page, mail }) => {
    const email = `${randomUUID()}@newcomers.test`;
    const office = await as("enrollment", "other");
    await office.goto("/enrollment/students");
    await office.getByRole("button", { name: "Invite a student" }).click();
    await office.getByLabel("Full name").fill("Lucía Fernández");
    await office.getByRole("textbox", { name: "E-mail" }).fill(email);
    await office.getByRole("combobox", { name: "Course" }).click();
    await office.getByRole("option").first().click();
    await office.getByRole("button", { name: "Send invitation" }).click();
    await expect(office.getByText("Lucía Fernández is invited.")).toBeVisible();

    const letter = await mail(email);
    expect(letter.text).toContain("invites you as a student");
    await page.goto(letter.links[0] ?? "");
    await expect(page.getByRole("heading", { name: "Welcome, Lucía Fernández" })).toBeVisible();
    await page.getByLabel("Password", { exact: true }).fill("three quiet words");
    await page.getByRole("button", { name: "Accept and sign in" }).click();
    await page.waitForURL(pathIs("/dashboard"));
    await page.getByRole("link", { name: "Start", exact: true }).click();
    await expect(page.locator("video")).toHaveCount(1);

    await office.goto(`/enrollment/students?q=${email}`);
    await expect(office.getByRole("row", { name: /Lucía Fernández/ })).toContainText("Joined");
  });

  test("opened by a mail scanner is not used up", { tag: "@once" }, async ({ page, request }) => {
    const { path } = await invitation();
    for (let n = 0; n < 3; n += 1) expect((await request.get(path)).status()).toBe(200);

    await page.goto(path);

    await expect(page.getByRole("button", { name: "Accept and sign in" })).toBeVisible();
  });

  test("expired brings a new one", { tag: "@once" }, async ({ page, mail }) => {
    const { email, path } = await invitation({ expired: true });
    await page.goto(path);
    await expect(page.getByRole("heading", { name: "This invitation has expired" })).toBeVisible();

    await page.getByRole("button", { name: "Send me a new one" }).click();
    await expect(page.getByText(`A new invitation is on its way to ${email}`)).toBeVisible();

    await page.goto((await mail(email)).links[0] ?? "");
    await expect(page.getByRole("button", { name: "Accept and sign in" })).toBeVisible();
    await page.goto(path);
    await expect(page.getByText("We do not know this invitation")).toBeVisible();
  });

  test("used, taken back or unknown says what to do next", { tag: "@once" }, async ({
    page,
    browser,
  }) => {
    const used = await invitation();
    const elsewhere = await (await browser.newContext()).newPage();
    await accept(elsewhere, used.path);
    await elsewhere.waitForURL(pathIs("/mentor"));

    await page.goto(used.path);
    await expect(page.getByText("This invitation has been used")).toBeVisible();
    await expect(page.getByRole("link", { name: "Sign in", exact: true })).toBeVisible();

    await page.goto((await invitation({ revoked: true })).path);
    await expect(page.getByText("This invitation was taken back")).toBeVisible();

    const unknown = await page.goto("/invitation/nobody-sent-this-one");
    expect(unknown?.status()).toBe(404);
    await expect(page.getByRole("link", { name: "Send it again" })).toBeVisible();
    await elsewhere.context().close();
  });

  test("to an e-mail that has an account at another academy says so to its reader", {
    tag: "@once",
  }, async ({ page, errors }) => {
    const { path } = await invitation({ to: "mentor@other.test" });

    await accept(page, path);

    await expect(page.getByText("already has an account at another academy")).toBeVisible();
    // The browser speaks of the 422; that was meant.
    errors.length = 0;
  });

  test("is taken back and sent again from the list", { tag: "@once" }, async ({
    as,
    page,
    mail,
  }) => {
    const { email, path } = await invitation();
    const office = await as("admin");
    await office.goto(`/admin/people/invitations?q=${email}`);
    const menu = office.getByRole("button", { name: "Invitation of Nadia Newcomer" });

    await menu.click();
    await office.getByRole("menuitem", { name: "Send again" }).click();
    await expect(office.getByText("A new link is on its way to Nadia Newcomer.")).toBeVisible();
    const { links } = await mail(email);
    expect((await page.goto(path))?.status()).toBe(404);

    await menu.click();
    await office.getByRole("menuitem", { name: "Take back" }).click();
    await office.getByRole("button", { name: "Take back" }).click();
    await expect(office.getByRole("row", { name: /Nadia/ })).toContainText("Revoked");
    await page.goto(links[0] ?? "");
    await expect(page.getByText("This invitation was taken back")).toBeVisible();
  });
});

test.describe("signing in", () => {
  test("leads back to the page that was asked for", { tag: "@once" }, async ({ page }) => {
    const email = await newcomer(page);
    await forgetSession(page);

    await page.goto("/profile?from=mail");
    await page.waitForURL(pathIs("/sign-in"));
    await signIn(page, email);

    await page.waitForURL((url) => url.pathname === "/profile" && url.search === "?from=mail");
  });

  test("never leads to another site", { tag: "@once" }, async ({ page }) => {
    const email = await newcomer(page);
    await forgetSession(page);

    await page.goto("/sign-in?next=//evil.example/steal");
    await signIn(page, email);

    await page.waitForURL(pathIs("/mentor"));
  });

  test("says the same for a wrong password and for nobody", { tag: "@once" }, async ({ page }) => {
    const email = await newcomer(page);
    await forgetSession(page);
    await page.goto("/sign-in");
    const refusal = page.getByText("This e-mail and password do not match.");

    await signIn(page, email, "not my password");
    await expect(refusal).toBeVisible();
    await expect(page.getByLabel("E-mail")).toHaveValue(email);
    await signIn(page, `nobody-${email}`, "not my password");
    await expect(refusal).toBeVisible();
  });

  test("keeps no token a script could read", { tag: "@once" }, async ({ page }) => {
    await newcomer(page);

    const session = (await page.context().cookies()).filter(({ name }) =>
      name.startsWith("session"),
    );

    expect(session.length).toBeGreaterThan(0);
    for (const cookie of session) expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });
    expect(await page.evaluate(() => document.cookie)).not.toContain("session");
  });

  test("works with a mailed link, once", { tag: "@once" }, async ({ page, mail }) => {
    const email = await newcomer(page);
    await forgetSession(page);
    await page.goto("/sign-in");
    await page.getByLabel("E-mail").fill(email);
    await page.getByRole("button", { name: "Mail me a sign-in link" }).click();
    await expect(page.getByText("a sign-in link is on its way")).toBeVisible();

    const link = (await mail(email)).links[0] ?? "";
    await page.goto(link);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL(pathIs("/mentor"));

    await forgetSession(page);
    await page.goto(link);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText("This link has been used or is over an hour old.")).toBeVisible();
  });

  test("shows the company of the host, and nobody's at an unknown one", { tag: "@once" }, async ({
    page,
    baseURL,
  }) => {
    const at = (host: string) => Object.assign(new URL(baseURL ?? ""), { hostname: host }).href;

    await page.goto(`${at("other.localhost")}sign-in`);
    await expect(page.getByRole("link", { name: "Northlight Studio" })).toBeVisible();
    await page.goto(`${at("unknown.localhost")}sign-in`);
    await expect(page.getByRole("link", { name: "Growth OS" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  });
});

test.describe("a password", () => {
  test("forgotten is replaced by mail, and the former one is worth nothing", {
    tag: "@once",
  }, async ({ page, mail }) => {
    const email = await newcomer(page);
    await forgetSession(page);
    await page.goto("/sign-in");
    await page.getByRole("link", { name: "Forgotten?" }).click();
    await page.waitForURL(pathIs("/forgotten"));
    await page.getByLabel("E-mail").fill(email);
    await page.getByRole("button", { name: "Mail me a link" }).click();
    await expect(page.getByText("a link to choose a new password is on its way")).toBeVisible();

    const { links, subject } = await mail(email);
    expect(subject).toBe("A new password for Tradewind Academy");
    await page.goto(links[0] ?? "");
    await page.getByLabel("New password").fill("short");
    await page.getByRole("button", { name: "Save and sign in" }).click();
    await expect(page.getByText("Use 10 characters or more.")).toBeVisible();
    await page.getByLabel("New password").fill("another four quiet words");
    await page.getByRole("button", { name: "Save and sign in" }).click();
    await page.waitForURL(pathIs("/mentor"));

    await forgetSession(page);
    await page.goto("/sign-in");
    await signIn(page, email);
    await expect(page.getByText("This e-mail and password do not match.")).toBeVisible();
  });

  test("of nobody's e-mail is answered the same, and no mail leaves", { tag: "@once" }, async ({
    page,
    request,
  }) => {
    const email = `${randomUUID()}@nobody.test`;
    await page.goto("/forgotten");
    await page.getByLabel("E-mail").fill(email);
    await page.getByRole("button", { name: "Mail me a link" }).click();
    await expect(page.getByText("a link to choose a new password is on its way")).toBeVisible();

    const mails = await request.get(`${process.env.API_URL}/dev/mail.json?to=${email}`);
    expect(await mails.json()).toEqual([]);
  });

  test("is changed by who knows the present one, and other browsers are signed out", {
    tag: "@once",
  }, async ({ page, browser }) => {
    const email = await newcomer(page);
    const other = await (await browser.newContext()).newPage();
    await other.goto("/sign-in");
    await signIn(other, email);
    await other.waitForURL(pathIs("/mentor"));

    await page.goto("/profile");
    await page.getByLabel("Current password").fill("a guess at it");
    await page.getByLabel("New password").fill("five entirely new quiet words");
    await page.getByRole("button", { name: "Change password" }).click();
    await expect(page.getByText("This is not your current password.")).toBeVisible();
    await page.getByLabel("Current password").fill(newcomerPassword);
    await page.getByLabel("New password").fill("five entirely new quiet words");
    await page.getByRole("button", { name: "Change password" }).click();
    await expect(page.getByText("Your password is changed.")).toBeVisible();

    await page.reload();
    await expect(page.getByRole("heading", { name: "Password" })).toBeVisible();
    await other.goto("/profile");
    await other.waitForURL(pathIs("/sign-in"));
    await other.context().close();
  });
});

test.describe("access", () => {
  test("signed out here ends in this browser alone, and what it kept opens nothing", {
    tag: "@once",
  }, async ({ page, browser, baseURL }) => {
    const email = await newcomer(page);
    const other = await (await browser.newContext()).newPage();
    await other.goto("/sign-in");
    await signIn(other, email);
    await other.waitForURL(pathIs("/mentor"));
    const kept = await page.context().storageState();

    await page.getByRole("button", { name: /^Nadia Newcomer/ }).click();
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await page.waitForURL(pathIs("/sign-in"));

    const thief = await browser.newContext({ baseURL, storageState: kept });
    const answer = await thief.request.get("/profile");
    expect(new URL(answer.url()).pathname).toBe("/sign-in");
    expect(await answer.text()).not.toContain(email);
    expect((await thief.request.get("/api/notifications")).status()).toBe(401);
    expect((await other.goto("/profile"))?.status()).toBe(200);
    expect(new URL(other.url()).pathname).toBe("/profile");
    await thief.close();
    await other.context().close();
  });

  test("signed out everywhere ends in the other browser on its next page", {
    tag: "@once",
  }, async ({ page, browser }) => {
    const email = await newcomer(page);
    const other = await (await browser.newContext()).newPage();
    await other.goto("/sign-in");
    await signIn(other, email);
    await other.waitForURL(pathIs("/mentor"));

    await page.goto("/profile");
    await page.getByRole("button", { name: "Sign out everywhere" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Sign out everywhere" }).click();
    await page.waitForURL(pathIs("/sign-in"));

    await other.goto("/profile");
    await other.waitForURL(pathIs("/sign-in"));
    await expect(other.getByText("You were signed out.")).toBeVisible();
    await other.context().close();
  });

  test("ended by an admin ends on the next page, with a sentence", { tag: "@once" }, async ({
    page,
    as,
  }) => {
    const email = await newcomer(page);
    const admin = await as("admin");
    await admin.goto(`/admin/people?q=${email}`);
    await admin.getByRole("button", { name: "Change Nadia Newcomer" }).click();
    await admin.getByRole("menuitem", { name: "End access" }).click();
    await admin.getByLabel("Reason").fill("Left the academy");
    await admin.getByRole("button", { name: "End access" }).click();
    await expect(admin.getByRole("row", { name: /Nadia/ })).toContainText("Ended");

    await page.goto("/profile");
    await page.waitForURL(pathIs("/sign-in"));
    await expect(page.getByText("Your access to this academy has ended.")).toBeVisible();
    await signIn(page, email);
    await expect(page.getByText("Your access has ended.")).toBeVisible();
    expect(
      (await page.context().cookies()).filter(({ value }) => value !== "").map(({ name }) => name),
    ).not.toContain("session");
  });

  test("changed by an admin holds from the next page", { tag: "@once" }, async ({ page, as }) => {
    const email = await newcomer(page);
    const admin = await as("admin");
    await admin.goto(`/admin/people?q=${email}`);
    await admin.getByRole("button", { name: "Change Nadia Newcomer" }).click();
    await admin.getByRole("menuitem", { name: "Change role" }).click();
    await admin.getByRole("combobox", { name: "Role" }).click();
    await admin.getByRole("option", { name: "Enrollment manager" }).click();
    await admin.getByLabel("Reason").fill("Moves to enrollment");
    await admin.getByRole("button", { name: "Change role" }).click();
    await expect(admin.getByRole("row", { name: /Nadia/ })).toContainText("Enrollment manager");

    expect((await page.goto("/mentor"))?.status()).toBe(403);
    await page.getByRole("link", { name: "Go to your home page" }).click();
    await page.waitForURL(pathIs("/enrollment"));
  });

  test("to a page of another role is refused with a way home", async ({ as }) => {
    const student = await as("student");
    expect((await student.goto("/admin/people"))?.status()).toBe(403);
    await student.getByRole("link", { name: "Go to your home page" }).click();
    await student.waitForURL(pathIs("/dashboard"));
  });

  test("to nothing at all helps, too", async ({ as }) => {
    const mentor = await as("mentor");

    expect((await mentor.goto("/no/such/page"))?.status()).toBe(404);

    await mentor.getByRole("link", { name: "Go to your home page" }).click();
    await mentor.waitForURL(pathIs("/mentor"));
  });
});

test("a profile is saved, and a wrong phone number keeps what was typed", async ({ page }) => {
  await newcomer(page);
  await page.goto("/profile");
  await page.getByLabel("Full name").fill("Nadia N. Newcomer");
  await page.getByLabel("Phone").fill("612 345 678");
  await page.getByLabel("Time zone").selectOption("Asia/Tokyo");
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByText("Start with + and the country code")).toBeVisible();
  await expect(page.getByLabel("Full name")).toHaveValue("Nadia N. Newcomer");
  await expect(page.getByLabel("Time zone")).toHaveValue("Asia/Tokyo");

  await page.getByLabel("Phone").fill("+34 612-345-678");
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByText("Your profile is saved.")).toBeVisible();
  await page.reload();

  await expect(page.getByLabel("Phone")).toHaveValue("+34612345678");
  await expect(page.getByLabel("Time zone")).toHaveValue("Asia/Tokyo");
});
