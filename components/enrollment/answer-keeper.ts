import type { Answer, Answers } from "@/lib/enrollment/schema";
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
export class AnswerKeeper {
  private view: AnswersView;
  private readonly first: AnswersView;
  private changed: Answers = {};
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<boolean> | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly questionnaire: string;
  private readonly place: string;

  constructor(questionnaire: string, student: string, answers: Answers) {
    this.questionnaire = questionnaire;
    this.place = `growth-os:answers:${student}:${questionnaire}`;
    this.first = { answers, state: "clean", saved: null, message: null };
    this.view = this.first;
  }

  snapshot = () => this.view;

  /** What the server drew; the browser begins with the same. */
  initial = () => this.first;

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Takes up what an earlier visit could not send, and watches the page until the returned function is called. */
  open = () => {
    const left = leftBehind(this.place);
    for (const [key, answer] of Object.entries(left)) this.write(key, answer);
    const send = () => void this.save();
    document.addEventListener("visibilitychange", send);
    window.addEventListener("pagehide", send);
    window.addEventListener("online", send);
    return () => {
      document.removeEventListener("visibilitychange", send);
      window.removeEventListener("pagehide", send);
      window.removeEventListener("online", send);
      send();
    };
  };

  write(key: string, answer: Answer) {
    this.changed = { ...this.changed, [key]: answer };
    this.show({
      answers: { ...this.view.answers, [key]: answer },
      state: "waiting",
      message: null,
    });
    this.remember();
    this.later(pause);
  }

  /** Files reach the server by themselves. */
  writeFiles(key: string, change: (files: WorkFile[]) => WorkFile[]) {
    const files = change(filesIn(this.view.answers[key]));
    this.show({ answers: { ...this.view.answers, [key]: files } });
  }

  /** Sends what is not saved yet. True once the server has everything. */
  save = async (): Promise<boolean> => {
    clearTimeout(this.timer);
    if (this.sending) await this.sending;
    if (Object.keys(this.changed).length === 0) return true;
    this.sending = this.send().finally(() => {
      this.sending = null;
    });
    return this.sending;
  };

  private async send(): Promise<boolean> {
    const sent = this.changed;
    const result = await put(this.questionnaire, sent);
    if (result.is !== "saved") {
      this.show({ state: result.is, message: result.message });
      if (result.is === "offline") this.later(retryAfter);
      return false;
    }
    this.changed = Object.fromEntries(
      Object.entries(this.changed).filter(([key, answer]) => sent[key] !== answer),
    );
    this.remember();
    const isAll = Object.keys(this.changed).length === 0;
    this.show({ state: isAll ? "clean" : "waiting", saved: result.saved, message: null });
    return isAll || this.send();
  }

  private later(milliseconds: number) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), milliseconds);
  }

  private remember() {
    try {
      if (Object.keys(this.changed).length === 0) localStorage.removeItem(this.place);
      else localStorage.setItem(this.place, JSON.stringify(this.changed));
    } catch {
      // Storage may be full or forbidden; answering goes on without the copy.
    }
  }

  private show(change: Partial<AnswersView>) {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
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

function leftBehind(place: string): Answers {
  try {
    const left: unknown = JSON.parse(localStorage.getItem(place) ?? "{}");
    return typeof left === "object" && left !== null ? { ...left } : {};
  } catch {
    return {};
  }
}
