import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { refusalFrom } from "@/lib/errors";

const migrations = "supabase/migrations";
const billing = readdirSync(migrations).filter((file) => /^202611220009\d\d_/.test(file));

/** Nobody can meet these through the app: they guard the books against the app itself. */
const neverSeen = /_are_append_only$|_not_add_up$|^event_is_not_the_companys$|^company_not_found$/;

test("whatever the books refuse is said in a sentence", () => {
  const raised = billing.flatMap((file) => {
    const text = readFileSync(`${migrations}/${file}`, "utf8");
    return Array.from(text.matchAll(/raise exception '(\w+)'/g), (match) => match[1] ?? "");
  });
  const mute = [...new Set(raised)].filter(
    (name) => !neverSeen.test(name) && refusalFrom({ message: name }) === null,
  );

  expect(raised.length).toBeGreaterThan(50);
  expect(mute).toEqual([]);
});
