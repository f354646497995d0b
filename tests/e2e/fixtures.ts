import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { openSession } from "./people.ts";

type Role = "student" | "mentor" | "enrollment" | "admin" | "superadmin";
type Account = Role | `${string}@demo.test`;
type State = Awaited<ReturnType<BrowserContext["storageState"]>>;
type Mail = {
  id: string;
  at: string;
  to: string[];
  subject: string;
  text: string;
  links: string[];
};

const api = process.env.API_URL ?? "http://127.0.0.1:54321";

/**
 * Signed in once per account and worker, then remembered. A test that signs an account out everywhere
 * takes one that no other test uses.
 */
const states = new Map<string, State>();

/** What a browser complains about, except that the page itself was answered with a refusal. */
function complaints(page: Page, found: string[]) {
  page.on("pageerror", (error) => found.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    const { url } = message.location();
    if (message.type() !== "error" || url === page.url()) return;
    found.push(`${page.url()}: ${message.text()} ${url}`);
  });
}

type Fixtures = {
  /** A page signed in as one of the demo accounts or a student of the demo academy, in a browser of its own. */
  as: (who: Account, company?: "demo" | "other") => Promise<Page>;
  /** The newest mail to that address, waited for; newer than `since` when given. */
  mail: (to: string, since?: Date) => Promise<Mail>;
  /** Errors in the console of any page of any person; the test fails when there are any at its end. */
  errors: string[];
};

export const test = base.extend<Fixtures>({
  errors: [
    async ({ browser }, use) => {
      const found: string[] = [];
      const listen = (context: BrowserContext) =>
        context.on("page", (page) => complaints(page, found));
      browser.on("context", listen);
      for (const context of browser.contexts()) listen(context);
      await use(found);
      browser.off("context", listen);
      expect(found, "errors in the browser's console").toEqual([]);
    },
    { auto: true },
  ],
  as: async ({ browser, contextOptions, baseURL }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (who, company = "demo") => {
      const email = who.includes("@") ? who : `${who}@${company}.test`;
      const options = { ...contextOptions, baseURL, storageState: states.get(email) };
      const context = await browser.newContext(options);
      contexts.push(context);
      if (!states.has(email)) {
        await openSession(context, email);
        states.set(email, await context.storageState());
      }
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  mail: async ({ request }, use) => {
    await use(async (to, since) => {
      let newest: Mail | undefined;
      await expect
        .poll(async () => {
          const answer = await request.get(`${api}/dev/mail.json?to=${encodeURIComponent(to)}`);
          const mails: Mail[] = await answer.json();
          newest = mails.find((mail) => !since || new Date(mail.at) > since);
          return newest;
        }, `a mail to ${to}`)
        .toBeDefined();
      if (!newest) throw new Error(`no mail to ${to}`);
      return newest;
    });
  },
});

/** A refusal that a test provokes is told by the browser too; anything else still fails the test. */
export function wasTold(errors: string[], what: RegExp) {
  const told = errors.filter((error) => what.test(error));
  expect(told.length, `the browser says ${what}`).toBeGreaterThan(0);
  errors.splice(0, errors.length, ...errors.filter((error) => !what.test(error)));
}

export { expect };
