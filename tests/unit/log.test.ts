import { expect, test } from "vitest";
import { factsOf } from "@/lib/log";

test("what a mail server quotes of a person does not stay in the log", () => {
  const refused = new Error(
    "Can't send mail - all recipients were rejected: 550 5.1.1 <lucía.fern+1@casafern.example>: unknown",
  );
  const kept = JSON.stringify(factsOf(refused));
  expect(kept).not.toMatch(/casafern|luc/);
  expect(factsOf(refused).message).toBe(
    "Can't send mail - all recipients were rejected: 550 5.1.1 <<e-mail>>: unknown",
  );
});

test("nor does a token, nor what the database says of a row", () => {
  const told = [
    new Error("jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln was refused"),
    { code: "23505", message: "duplicate key", details: "Key (email)=(a@b.example) exists" },
    "bounced: a@b.example",
  ];
  expect(JSON.stringify(told.map(factsOf))).not.toMatch(/eyJ|b\.example/);
});

test("where it broke stays", () => {
  const { stack } = factsOf(new Error("next@16.4.6 broke"));
  expect(stack).toContain("log.test.ts");
  expect(stack).toContain("next@16.4.6 broke");
});
