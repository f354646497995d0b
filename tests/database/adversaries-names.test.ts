import { beforeAll, expect, test } from "vitest";
import { academy, billingDatabase, call, claim, pay } from "./billing-academy.ts";
import type { Database } from "./database.ts";

/* What people write that looks like something else. */
let db: Database;
beforeAll(async () => {
  db = await billingDatabase();
});

test.each([
  ["a zero-width space", "SE\u200bPA 1"],
  ["a soft hyphen", "SEPA\u00ad 1"],
  ["a word joiner", "SEPA 1\u2060"],
  ["a mark of direction", "\u200eSEPA 1"],
  ["wide letters", "ＳＥＰＡ 1"],
])("a transfer is not claimed twice under its reference with %s", async (_, reference) => {
  const place = await academy(db);
  await pay(place, "40", { reference: "SEPA 1" });
  await expect(claim(place, "40", { reference })).rejects.toThrow("reference_is_recorded_once");
});

test("references that look the same are one in the office's eyes, too", async () => {
  const place = await academy(db);
  await claim(place, "40", { reference: "SEPA 2" });
  await expect(claim(place, "40", { reference: "SEPA\u200b2" })).rejects.toThrow(
    "claim_is_made_once",
  );
  await expect(claim(place, "40", { reference: "\u200b\u2060" })).rejects.toThrow(
    "payment_names_its_reference",
  );
});

test.each([
  ["two lines", "Amara\nPAID IN FULL"],
  ["a tab", "Amara\tOkafor"],
  ["a line separator", "Amara\u2028Okafor"],
  ["reversed letters", "\u202erofakO aramA"],
  ["an isolate", "\u2066Amara"],
  ["nothing one sees", "\u200b\u2060\u3164"],
])("nobody is called %s", async (_, name) => {
  const place = await academy(db);
  await expect(call(db, place.amara.user, "update_profile", { full_name: name })).rejects.toThrow(
    "person_has_a_name",
  );
  const invite = {
    email: `x${place.id}@new.test`,
    full_name: name,
    role: "student",
    token_hash: "a".repeat(64),
  };
  await expect(call(db, place.enroll, "invite_person", invite)).rejects.toThrow(
    /student_has_a_name|invited_name_is_given/,
  );
});

test("an e-mail with what nobody sees in it is not another one", async () => {
  const { enroll, id } = await academy(db);
  const invite = { full_name: "Lin Wei", role: "student", token_hash: "a".repeat(64) };
  for (const email of [`lin\u200b@${id}.test`, `lin@${id}.test\u2060`])
    await expect(call(db, enroll, "invite_person", { ...invite, email })).rejects.toThrow(
      "invited_email_is_whole",
    );
});

test.each([
  ["nothing one sees", { subject: "\u200b\u2060" }, "ticket_has_a_subject"],
  ["a reversed line", { subject: "\u202elenE" }, "ticket_has_a_subject"],
  ["an invisible question", { message: "\u200b\n\u00a0" }, "ticket_says_something"],
])("a ticket of %s is none", async (_, given, refusal) => {
  const { amara } = await academy(db);
  const good = { category: "technical", subject: "The video stops", message: "At 2:10." };
  const ticket = await call(db, amara.user, "open_ticket", good);
  await expect(call(db, amara.user, "open_ticket", { ...good, ...given })).rejects.toThrow(refusal);
  await expect(
    call(db, amara.user, "reply_to_ticket", { ticket, body: "\u2060 \u200b" }),
  ).rejects.toThrow("ticket_message_says_something");
});

test.each(["Łucja Żółć", "נועה לוי", "نور‌الدین", "クロエ", "O’Brien-Smith 3rd", "👩‍🚀"])(
  "somebody is called %s",
  async (name) => {
    const place = await academy(db);
    await call(db, place.amara.user, "update_profile", { full_name: name });
    expect((await call(db, place.amara.user, "me")).full_name).toBe(name);
  },
);
