import { expect, test } from "vitest";
import { isCommonPassword } from "@/lib/identity/common-password";
import { acceptInput, changePasswordInput, resetInput } from "@/lib/identity/schema";

test.each([
  "password123",
  "Password2026!",
  "P@ssw0rd2024",
  "1234567890",
  "31.12.1999 7",
  "qwertyuiop1",
  "QWERTZuiop!",
  "1q2w3e4r5t6z",
  "aaaaaaaaaaaa",
  "abcabcabcabc",
  "iloveyou2024",
  "Welcome12345",
  "letmein!!!!!",
  "contraseña123",
  "changeme2026",
  "passwordpassword",
])("%s is refused wherever a new password is set", (password) => {
  expect(isCommonPassword(password)).toBe(true);
  const sentence =
    "This is among the first passwords a guesser tries. Put three or four words together.";
  const whole = { token: "x".repeat(32), fullName: "Nadia", timeZone: "UTC" };
  for (const parsed of [
    acceptInput.safeParse({ ...whole, password }),
    resetInput.safeParse({ tokenHash: "hash", password }),
    changePasswordInput.safeParse({ current: "before", password }),
  ])
    expect(parsed.error?.issues[0]?.message).toBe(sentence);
});

test.each([
  "four quiet words here",
  "demo-academy-2026",
  "summer rain on tin",
  "tr0ub4dor&3horse",
  "k7#pQ9vLm2xz",
  "my dog eats 12 apples",
  "пароль из трёх слов",
])("%s is taken", (password) => {
  expect(isCommonPassword(password)).toBe(false);
});
