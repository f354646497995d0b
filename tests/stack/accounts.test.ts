import { afterAll, beforeAll, expect, test } from "vitest";
import { emptyStack, password, siteUrl } from "./stack.ts";

let stack: Awaited<ReturnType<typeof emptyStack>>;
beforeAll(async () => {
  stack = await emptyStack();
});
afterAll(() => stack.stop());

async function newestLink(to: string) {
  const mails = await fetch(`${stack.api}/dev/mail.json?to=${to}`).then((answer) => answer.json());
  return new URL(mails[0].links[0]);
}

test("nobody signs up by themselves", async () => {
  const { error } = await stack.visitor().auth.signUp({ email: "eve@example.test", password });

  expect(error?.code).toBe("signup_disabled");
  expect(await stack.sql`select from auth.users where email = 'eve@example.test'`).toHaveLength(0);
});

test("asking for a sign-in link makes no account", async () => {
  const options = { shouldCreateUser: true };
  await stack.visitor().auth.signInWithOtp({ email: "eve@example.test", options });

  expect(await stack.sql`select from auth.users where email = 'eve@example.test'`).toHaveLength(0);
});

test("accounts are made with the secret key only", async () => {
  const person = { email: "eve@example.test", password, email_confirm: true };

  const refused = await stack.visitor().auth.admin.createUser(person);
  const student = await stack.person("student@example.test");
  const alsoRefused = await student.supabase.auth.admin.createUser(person);
  const made = await stack.admin.auth.admin.createUser({ ...person, email: "Ann@Example.test" });

  expect(refused.error?.status).toBe(403);
  expect(alsoRefused.error?.status).toBe(403);
  expect(made.data.user?.email).toBe("ann@example.test");
});

test("the same address is not taken twice", async () => {
  await stack.person("twice@example.test");

  const { error } = await stack.admin.auth.admin.createUser({
    email: "TWICE@example.test",
    password,
  });

  expect(error?.code).toBe("email_exists");
});

test("a sign-in link leads to the app and works once", async () => {
  const { id } = await stack.person("link@example.test");
  await stack.visitor().auth.signInWithOtp({ email: "link@example.test" });
  const link = await newestLink("link@example.test");
  const token_hash = link.searchParams.get("token_hash") ?? "";

  const first = await stack.visitor().auth.verifyOtp({ type: "email", token_hash });
  const second = await stack.visitor().auth.verifyOtp({ type: "email", token_hash });

  expect(link.href).toMatch(`${siteUrl}/auth/confirm?token_hash=`);
  expect(first.data.user?.id).toBe(id);
  expect(second.error?.code).toBe("otp_expired");
});

test("a mail leads back to the company's own address, never to a stranger's", async () => {
  await stack.person("host@example.test");
  const ask = (emailRedirectTo: string) =>
    stack
      .visitor()
      .auth.signInWithOtp({ email: "host@example.test", options: { emailRedirectTo } });

  await ask("http://other.localhost:3000");
  const own = await newestLink("host@example.test");
  await ask("http://evil.example:3000");
  const strange = await newestLink("host@example.test");

  expect(own.origin).toBe("http://other.localhost:3000");
  expect(strange.origin).toBe(siteUrl);
});

test("a forgotten password is replaced by way of a mail", async () => {
  await stack.person("forgot@example.test");
  const supabase = stack.visitor();
  await supabase.auth.resetPasswordForEmail("forgot@example.test");
  const link = await newestLink("forgot@example.test");
  const token_hash = link.searchParams.get("token_hash") ?? "";

  await supabase.auth.verifyOtp({ type: "recovery", token_hash });
  await supabase.auth.updateUser({ password: "something new entirely" });

  const email = "forgot@example.test";
  const old = await stack.visitor().auth.signInWithPassword({ email, password });
  const fresh = await stack
    .visitor()
    .auth.signInWithPassword({ email, password: "something new entirely" });
  expect(old.error?.code).toBe("invalid_credentials");
  expect(fresh.error).toBeNull();
});

test("signing out everywhere ends the other sessions", async () => {
  const { supabase } = await stack.person("leaving@example.test");
  const elsewhere = stack.visitor();
  await elsewhere.auth.signInWithPassword({ email: "leaving@example.test", password });

  await supabase.auth.signOut({ scope: "global" });

  expect((await elsewhere.auth.getUser()).error).not.toBeNull();
});

test("a deleted account is gone", async () => {
  const { id } = await stack.person("gone@example.test");

  await stack.admin.auth.admin.deleteUser(id);

  const { error } = await stack
    .visitor()
    .auth.signInWithPassword({ email: "gone@example.test", password });
  expect(error?.code).toBe("invalid_credentials");
});
