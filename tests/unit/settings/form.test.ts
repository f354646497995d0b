import { expect, test } from "vitest";
import { differences, graceDays, reminderDays, typedSettings } from "@/lib/settings/form";
import { settingsInput } from "@/lib/settings/schema";
import { saved as made } from "./made";

const saved = typedSettings(made);

test("the ladder stands in the form as days before, on and after, and reads back the same", () => {
  expect(saved).toMatchObject({ remindBefore: "7, 1", remindOnTheDay: true, remindAfter: "3, 7" });
  expect(reminderDays(saved)).toEqual([-7, -1, 0, 3, 7]);
});

test("what is written in another way is no difference", () => {
  expect(differences(saved, { ...saved, remindBefore: "1;7 7", graceDays: " 10 " })).toEqual([]);
  expect(differences(saved, { ...saved, taxPercent: "19,0", bankDetails: "IBAN ES12 " })).toEqual(
    [],
  );
});

test("a difference says what was and what comes; long texts only that they differ", () => {
  const typed = { ...saved, graceDays: "3", remindAfter: "", taxInclusive: false };
  expect(differences(saved, { ...typed, invoiceFooter: "Calle Mayor 1" })).toEqual([
    { name: "Grace", from: "10 days", to: "3 days" },
    { name: "Reminders", from: "−7, −1, 0, 3 and 7", to: "−7, −1 and 0" },
    { name: "Tax", from: "19\u2009% VAT, included", to: "19\u2009% VAT, on top" },
    { name: "Footer" },
  ]);
});

test.each([
  [{ graceDays: "400" }, "graceDays", "Enter 0 to 365 days."],
  [{ graceDays: "a week" }, "graceDays", "Enter 0 to 365 days."],
  [{ claimPauseDays: "31" }, "claimPauseDays", "Enter 0 to 30 days."],
  [
    { remindBefore: "7, soon" },
    "remindBefore",
    "Write days from 1 to 60, separated by commas: 7, 1.",
  ],
  [{ remindBefore: "0" }, "remindBefore", "Write days from 1 to 60, separated by commas: 7, 1."],
  [{ remindAfter: "1 2 3 4 5 6 7 8 9 10" }, "remindBefore", "Keep it to 12 reminders."],
  [{ taxPercent: "101" }, "taxPercent", "Enter a percentage from 0 to 100."],
  [{ taxPercent: "1.23456" }, "taxPercent", "Enter a percentage from 0 to 100."],
  [{ taxName: " " }, "taxName", "Name the tax, for example VAT."],
  [{ timeZone: "Europe/Atlantis" }, "timeZone", "Choose a time zone from the list."],
  [
    { bankDetails: "\u0000" },
    "bankDetails",
    "This contains characters that cannot be printed. Type it again.",
  ],
])("%j is said at its field", (part, field, sentence) => {
  const { error } = settingsInput.safeParse({ ...saved, ...part, revision: "one" });
  expect(error?.issues).toMatchObject([{ path: [field], message: sentence }]);
});

test("a number that cannot be read asks nothing", () => {
  expect(graceDays({ ...saved, graceDays: "" })).toBeNull();
  expect(reminderDays({ ...saved, remindAfter: "x" })).toBeNull();
});
