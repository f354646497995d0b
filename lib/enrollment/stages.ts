import { capital, count } from "@/lib/format";

/** The way in, and how it is spoken of. Pure. */

export const stages = ["invited", "accepted", "questionnaire", "payment", "learning"] as const;

export const stuckReasons = [
  "not_invited",
  "expired",
  "revoked",
  "unanswered",
  "not_begun",
  "stopped",
  "overdue",
] as const;

type Stage = (typeof stages)[number];
type Stuck = (typeof stuckReasons)[number];

export const stageWords: Record<Stage, string> = {
  invited: "Invited",
  accepted: "Accepted",
  questionnaire: "Questionnaire",
  payment: "First payment",
  learning: "Learning",
};

export const stuckWords: Record<Stuck, string> = {
  not_invited: "Not invited",
  expired: "Invitation expired",
  revoked: "Invitation taken back",
  unanswered: "No answer to the mail",
  not_begun: "Questionnaire not begun",
  stopped: "Stopped in the questionnaire",
  overdue: "First payment overdue",
};

type Tally = Partial<Record<Stage, { n: number; stuck: number }>>;

/** The true sentence over the pipeline: how many are on their way in, and how many of them are stuck. */
export function pipelineSentence(tally: Tally): string {
  const under = stages.filter((stage) => stage !== "learning");
  const waiting = under.reduce((sum, stage) => sum + (tally[stage]?.n ?? 0), 0);
  const stuck = under.reduce((sum, stage) => sum + (tally[stage]?.stuck ?? 0), 0);
  if (waiting === 0 && !tally.learning?.n) return "Nobody is enrolled yet.";
  if (waiting === 0) return "Nobody is on the way in. Everybody invited is learning.";
  const those = `${capital(count(waiting, "student"))} ${waiting === 1 ? "is" : "are"} on the way in`;
  if (stuck === 0) return `${those}, nobody is stuck.`;
  return `${those}, ${stuck === waiting && waiting > 1 ? "all" : count(stuck, "of them", "of them")} ${stuck === 1 ? "is" : "are"} stuck.`;
}

/** Where a task is done: at a stage of the pipeline, or among the payments to approve. */
type Task = { text: string; at: Stage | "payments" };

/** What waits for the office, worst first; claims are payments to approve, 100 for any more. */
export function tasksOf(n: Partial<Record<Stuck, number>>, claims = 0): Task[] {
  const task = (many: number | undefined, text: (n: string) => string, at: Stage) =>
    many ? [{ text: text(capital(count(many, "student"))), at }] : [];
  return [
    ...task(n.overdue, (who) => `${who} with an overdue first payment: call`, "payment"),
    ...approvals(claims),
    ...task(n.expired, (who) => `${who} with an expired invitation: send it again`, "invited"),
    ...task(n.revoked, (who) => `${who} whose invitation was taken back: invite again`, "invited"),
    ...task(n.not_invited, (who) => `${who} without an invitation: invite`, "invited"),
    ...task(
      n.unanswered,
      (who) => `${who} with a mail unanswered for three days: remind`,
      "invited",
    ),
    ...task(n.not_begun, (who) => `${who} with the questionnaire not begun: ask`, "accepted"),
    ...task(n.stopped, (who) => `${who} stopped in the questionnaire: help`, "questionnaire"),
  ];
}

function approvals(claims: number): Task[] {
  if (claims === 0) return [];
  const many = claims > 99 ? "More than 99 payments" : capital(count(claims, "payment"));
  const text = `${many} ${claims === 1 ? "waits" : "wait"} for approval: look at the proof`;
  return [{ text, at: "payments" }];
}
