import {
  afterReport,
  hasMail,
  nextReport,
  type Outbox,
  put,
  type Verdict,
} from "@/lib/lesson/outbox";
import type { WatchAnswer } from "@/lib/lesson/schema";
import { fromPairs, type Stretch, toPairs, wholeSeconds, without } from "@/lib/lesson/stretches";
import { readStored, writeStored } from "@/lib/stored";

type Options = {
  viewer: string;
  recording: string;
  duration: number;
  onAnswer: (answer: WatchAnswer) => void;
  /** A sentence while progress cannot be saved, null when it can. */
  onUnsaved: (why: string | null) => void;
};

const everySeconds = 10;
const offline = "Your progress is kept and sent when you are back online.";
const clock = () => performance.now() / 1000;

/** Sends what was played, keeps what does not get through, and never disturbs the page. */
export class WatchReporter {
  #options: Options;
  #outbox: Outbox;
  #inFlight: readonly Stretch[] = [];
  #position = 0;
  #lastTry = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #place: string;

  constructor(options: Options) {
    this.#options = options;
    this.#place = `watch:${options.viewer}:${options.recording}`;
    this.#outbox = { waiting: readKept(this.#place, options.duration), spentUntil: clock() };
    this.#lastTry = clock();
  }

  /** Played, and not accepted yet. */
  get waiting() {
    return this.#outbox.waiting;
  }

  /** The database's clock starts when the address of the video is given out. */
  opened() {
    this.#outbox = { ...this.#outbox, spentUntil: clock() };
  }

  /** Takes up what was played; sends when ten seconds have gone by since the last time. */
  add(played: readonly Stretch[], position: number) {
    this.#position = Math.min(this.#options.duration, Math.max(0, Math.floor(position)));
    if (played.length > 0) this.#outbox = put(this.#outbox, played);
    if (clock() - this.#lastTry >= everySeconds) void this.send();
  }

  /** Sends now, if a whole second waits and nothing is on its way. */
  async send() {
    if (this.#inFlight.length > 0) return;
    this.#lastTry = clock();
    const stretches = nextReport(this.#outbox, clock(), this.#options.duration);
    if (stretches.length === 0) return this.#tryAgainLater();
    this.#inFlight = stretches;
    const verdict = await this.#post(stretches);
    this.#inFlight = [];
    this.#outbox = afterReport(this.#outbox, stretches, verdict, clock());
    this.#keep(verdict === "unreachable");
    this.#tryAgainLater();
  }

  /** The page is going away: a beacon takes along what is not on its way already. */
  leave() {
    clearTimeout(this.#retry);
    const rest = { ...this.#outbox, waiting: without(this.#outbox.waiting, this.#inFlight) };
    const stretches = nextReport(rest, clock(), this.#options.duration);
    if (stretches.length === 0) return;
    const body = new Blob([this.#body(stretches)], { type: "text/plain" });
    if (!navigator.sendBeacon("/api/watch", body)) return this.#keep(true);
    this.#outbox = afterReport(this.#outbox, stretches, "accepted", clock());
    this.#keep(!navigator.onLine);
  }

  async #post(stretches: readonly Stretch[]): Promise<Verdict> {
    const { onAnswer, onUnsaved } = this.#options;
    try {
      const response = await fetch("/api/watch", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: this.#body(stretches),
        keepalive: true,
      });
      const answer = await response.json();
      if (response.status === 400) return "malformed";
      onUnsaved(response.ok ? null : response.status < 500 ? answer.message : offline);
      if (!response.ok) return "unreachable";
      const told: WatchAnswer = answer;
      onAnswer(told);
      return told.accepted ? "accepted" : told.reason;
    } catch {
      onUnsaved(offline);
      return "unreachable";
    }
  }

  #body(stretches: readonly Stretch[]) {
    const recording = this.#options.recording;
    return JSON.stringify({ recording, stretches: toPairs(stretches), position: this.#position });
  }

  #tryAgainLater() {
    clearTimeout(this.#retry);
    if (!hasMail(this.#outbox, this.#options.duration)) return;
    this.#retry = setTimeout(() => void this.send(), everySeconds * 1000);
  }

  /** What did not get through survives a closed window. */
  #keep(isCutOff: boolean) {
    const whole = wholeSeconds(this.#outbox.waiting, this.#options.duration);
    writeStored(this.#place, isCutOff && whole.length > 0 ? toPairs(whole) : null);
  }
}

function readKept(place: string, duration: number): Stretch[] {
  const kept = readStored(place);
  if (!Array.isArray(kept)) return [];
  const pairs = kept.filter(
    (pair): pair is [number, number] => Array.isArray(pair) && pair.every(Number.isInteger),
  );
  return wholeSeconds(fromPairs(pairs), duration);
}
