import { expect, test } from "vitest";
import { countedText, shareText, stageText } from "@/lib/billing/collection-words";

test.each([
  [-7, "After the reminder 7 days before"],
  [-1, "After the reminder 1 day before"],
  [0, "After the reminder on the day"],
  [3, "After the reminder at +3 days"],
])("the reminder of stage %d is named", (stage, said) => {
  expect(stageText(stage)).toBe(said);
});

test.each([
  [71.4, "71\u2009%"],
  [0.6, "0.6\u2009%"],
  [0, "0\u2009%"],
  [100, "100\u2009%"],
])("a share of %d is written %s", (share, said) => {
  expect(shareText(share)).toBe(said);
});

test("what was counted is said a currency at a time", () => {
  const one = {
    since: "2025-11-22",
    unreminded: 0,
    stages: [],
    by_hand: 0,
    held: 0,
    written_off: 0,
  };
  const rest = { unpaid: 0, days_late: null };
  expect(
    countedText([
      { currency: "EUR", instalments: 1143, ...one, ...rest },
      { currency: "JPY", instalments: 12, ...one, ...rest },
    ]),
  ).toBe("1,143 instalments in EUR and 12 in JPY");
});
