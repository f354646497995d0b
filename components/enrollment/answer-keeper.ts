import { SavingStore } from "@/components/ui/saving-store";
import type { Answer, Answers } from "@/lib/enrollment/schema";
import { readStored, writeStored } from "@/lib/stored";
import type { WorkFile } from "@/lib/work/schema";

export type AnswersView = {
  answers: Answers;
  /** clean: everything is at the server. waiting: on its way. offline: kept here, sent later. */
  state: "clean" | "waiting" | "offline" | "refused";
  saved: string | null;
  message: string | null;
};

const pause = 600;
const retryAfter = 8_000;

/**
 * Keeps a student's answers: what changes is mirrored in the browser at once and sent a moment later, question by
 * question, so that two devices never overwrite each other's answers to different questions.
 */
export class AnswerKeeper extends SavingStore<AnswersView> {
  private changed: Answers = {};
  private readonly questionnaire: string;
  private readonly place: string;

  constructor(questionnaire: string, student: string, answers: Answers) {
    super({ answers, state: "clean", saved: null, message: null });
    this.questionnaire = questionnaire;
    this.place = `growth-os:answers:${student}:${questionnaire}`;
  }

  write(key: string, answer: Answer) {
    this.changed = { ...this.changed, [key]: answer };
    this.show({
      answers: { ...this.view.answers, [key]: answer },
      state: "waiting",
      message: null,
    });
    this.remember();
    this.saveLater(pause);
  }

  /** Files reach the server by themselves. */
  writeFiles(key: string, change: (files: WorkFile[]) => WorkFile[]) {
    const files = change(filesIn(this.view.answers[key]));
    this.show({ answers: { ...this.view.answers, [key]: files } });
  }

  protected takeUp() {
    const left = readStored(this.place);
    const answers: Answers = typeof left === "object" ? { ...left } : {};
    for (const [key, answer] of Object.entries(answers)) this.write(key, answer);
  }

  protected settled() {
    return Object.keys(this.changed).length === 0 || null;
  }

  protected async send(): Promise<boolean> {
    const sent = this.changed;
    const result = await put(this.questionnaire, sent);
    if (result.is !== "saved") {
      this.show({ state: result.is, message: result.message });
      if (result.is === "offline") this.saveLater(retryAfter);
      return false;
    }
    this.changed = Object.fromEntries(
      Object.entries(this.changed).filter(([key, answer]) => sent[key] !== answer),
    );
    this.remember();
    const isAll = this.settled() === true;
    this.show({ state: isAll ? "clean" : "waiting", saved: result.saved, message: null });
    return isAll || this.send();
  }

  private remember() {
    writeStored(this.place, this.settled() ? null : this.changed);
  }
}

export function filesIn(answer: Answer | undefined): WorkFile[] {
  if (!Array.isArray(answer)) return [];
  return answer.flatMap((one) => (typeof one === "string" ? [] : [one]));
}

type Result =
  | { is: "saved"; saved: string }
  | { is: "offline" | "refused"; message: string | null };

/** keepalive lets it finish when the page is closed. */
async function put(questionnaire: string, answers: Answers): Promise<Result> {
  const body = JSON.stringify({ answers });
  try {
    const response = await fetch(`/api/welcome/${questionnaire}/answers`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body,
      keepalive: body.length < 20_000,
    });
    const answer = await response.json();
    if (response.ok) return { is: "saved", saved: String(answer.saved) };
    return { is: response.status >= 500 ? "offline" : "refused", message: answer.message ?? null };
  } catch {
    return { is: "offline", message: null };
  }
}
