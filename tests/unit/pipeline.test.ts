import { expect, test } from "vitest";
import { pipelineSentence, tasksOf } from "@/lib/enrollment/stages";

test.each([
  [{}, "Nobody is enrolled yet."],
  [{ learning: { n: 9, stuck: 0 } }, "Nobody is on the way in. Everybody invited is learning."],
  [{ invited: { n: 1, stuck: 0 } }, "One student is on the way in, nobody is stuck."],
  [
    { invited: { n: 3, stuck: 1 }, payment: { n: 2, stuck: 0 } },
    "Five students are on the way in, one of them is stuck.",
  ],
  [{ accepted: { n: 2, stuck: 2 } }, "Two students are on the way in, all are stuck."],
])("the pipeline opens with one true sentence", (tally, sentence) => {
  expect(pipelineSentence(tally)).toBe(sentence);
});

test("tasks are said worst first, and only those there are", () => {
  expect(tasksOf({ expired: 2, overdue: 1, stopped: 0 }).map(({ text }) => text)).toEqual([
    "One student with an overdue first payment: call",
    "Two students with an expired invitation: send it again",
  ]);
});

test.each([
  [1, "One payment waits for approval: look at the proof"],
  [4, "Four payments wait for approval: look at the proof"],
  [100, "More than 99 payments wait for approval: look at the proof"],
])("%i payments to approve stand among the tasks and lead to them", (claims, text) => {
  expect(tasksOf({ revoked: 1, not_invited: 3, stopped: 1 }, claims)).toEqual([
    { text, at: "payments" },
    { text: "One student whose invitation was taken back: invite again", at: "invited" },
    { text: "Three students without an invitation: invite", at: "invited" },
    { text: "One student stopped in the questionnaire: help", at: "questionnaire" },
  ]);
});
