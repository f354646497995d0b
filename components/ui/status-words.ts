import type { GlyphName } from "./glyph-shapes";

export type Tone =
  | "accent"
  | "ink"
  | "quiet"
  | "due"
  | "overdue"
  | "hold"
  | "waiting"
  | "passed"
  | "needs";

type Word = { word: string; glyph: GlyphName; tone: Tone };

/** Every status word of the product. None is used that is not here. */
export const statusWords = {
  open: { word: "Open", glyph: "open", tone: "accent" },
  started: { word: "Started", glyph: "part", tone: "accent" },
  done: { word: "Done", glyph: "done", tone: "ink" },
  locked: { word: "Locked", glyph: "locked", tone: "quiet" },
  scheduled: { word: "Opens later", glyph: "drip", tone: "quiet" },
  due: { word: "Due", glyph: "due", tone: "due" },
  overdue: { word: "Overdue", glyph: "overdue", tone: "overdue" },
  hold: { word: "On hold", glyph: "hold", tone: "hold" },
  waiting: { word: "Waiting", glyph: "waiting", tone: "waiting" },
  review: { word: "In review", glyph: "waiting", tone: "waiting" },
  passed: { word: "Passed", glyph: "done", tone: "passed" },
  paid: { word: "Paid", glyph: "done", tone: "passed" },
  approved: { word: "Approved", glyph: "done", tone: "passed" },
  needs: { word: "Needs work", glyph: "needs", tone: "needs" },
  failed: { word: "Failed", glyph: "failed", tone: "overdue" },
  refused: { word: "Refused", glyph: "failed", tone: "overdue" },
  draft: { word: "Draft", glyph: "draft", tone: "quiet" },
  invited: { word: "Invited", glyph: "draft", tone: "quiet" },
  void: { word: "Void", glyph: "void", tone: "quiet" },
  revoked: { word: "Revoked", glyph: "void", tone: "quiet" },
  "written-off": { word: "Written off", glyph: "void", tone: "quiet" },
} satisfies Record<string, Word>;

export type StatusName = keyof typeof statusWords;

export const toneText: Record<Tone, string> = {
  accent: "text-accent-text",
  ink: "text-ink",
  quiet: "text-ink-3",
  due: "text-due",
  overdue: "text-overdue",
  hold: "text-hold",
  waiting: "text-waiting",
  passed: "text-passed",
  needs: "text-needs",
};

export const toneSoft: Record<Tone, string> = {
  accent: "bg-accent-soft",
  ink: "bg-sunken",
  quiet: "bg-sunken",
  due: "bg-due-soft",
  overdue: "bg-overdue-soft",
  hold: "bg-hold-soft",
  waiting: "bg-waiting-soft",
  passed: "bg-passed-soft",
  needs: "bg-needs-soft",
};
