import { SavingStore } from "@/components/ui/saving-store";
import type { WorkFile } from "@/lib/work/schema";
import { forget, leftBehind, mirror } from "./draft-mirror";
import {
  type Answer,
  type Content,
  isLink,
  type Saved,
  sendDraft,
  type Theirs,
} from "./send-draft";

export type DraftStart = Content & {
  attemptId: string | null;
  number: number;
  version: number;
  saved: string | null;
  files: WorkFile[];
};

export type DraftView = DraftStart & {
  /** clean: nothing typed since the last save. waiting: typed, or being sent. offline: kept here, sent later. */
  state: "clean" | "waiting" | "offline" | "refused" | "conflict";
  message: string | null;
  theirs: Theirs | null;
};

const pause = 800;
const retryAfter = 10_000;

/**
 * Keeps one draft: what is typed is mirrored in the browser at once and saved a moment later, one request
 * at a time, each naming the version it builds on.
 */
export class DraftKeeper extends SavingStore<DraftView> {
  private edits = 0;
  private readonly assignment: string;
  private readonly place: string;

  constructor(assignment: string, place: string, start: DraftStart) {
    super({ ...start, state: "clean", message: null, theirs: null });
    this.assignment = assignment;
    this.place = place;
  }

  write(change: Partial<Content>) {
    this.edits += 1;
    const state = this.view.state === "conflict" ? "conflict" : "waiting";
    this.show({ ...change, state, message: null });
    this.remember();
    this.saveLater(pause);
  }

  addFile(file: WorkFile) {
    const others = this.view.files.filter((one) => one.path !== file.path);
    this.show({ files: [...others, file] });
  }

  removeFile(path: string) {
    this.show({ files: this.view.files.filter((one) => one.path !== path) });
  }

  /** After a conflict: the other version makes way, or a text made of both takes their place. */
  keepMine(text = this.view.text) {
    const { theirs, links } = this.view;
    if (!theirs) return;
    this.show({ ...theirs, text, links, theirs: null, state: "waiting" });
    void this.save();
  }

  /** After a conflict: this tab's version makes way. */
  takeTheirs() {
    const { theirs } = this.view;
    if (!theirs) return;
    this.show({ ...theirs, theirs: null, state: "clean" });
    forget(this.place);
  }

  /** The page came again with what the server has. A newer version replaces what is here, unless something is unsaved. */
  refresh(start: DraftStart) {
    const isNewer = start.number > this.view.number || start.version > this.view.version;
    if (isNewer && this.view.state === "clean") this.show({ ...start });
  }

  protected takeUp() {
    const copy = this.view.state === "clean" ? leftBehind(this.place) : null;
    if (!copy) return;
    if (isSame(copy, this.view)) return forget(this.place);
    if (copy.base === this.view.version) return this.write(copy);
    const { text, links, version, attemptId, saved } = this.view;
    this.show({
      ...content(copy),
      state: "conflict",
      theirs: { text, links, version, attemptId, saved },
    });
  }

  protected settled() {
    if (this.view.state === "conflict") return false;
    return this.view.state === "clean" || null;
  }

  protected async send(): Promise<boolean> {
    const edits = this.edits;
    if (this.view.state === "clean") this.show({ state: "waiting" });
    const answer = await sendDraft(this.assignment, this.view);
    if (answer.is === "saved") return this.saved(answer.draft, edits);
    this.failed(answer);
    return false;
  }

  private saved(draft: Saved, edits: number): boolean | Promise<boolean> {
    const isAll = edits === this.edits;
    this.show({ ...draft, state: isAll ? "clean" : "waiting", message: null });
    if (isAll && this.view.links.every(isSent)) forget(this.place);
    else this.remember();
    return isAll || this.send();
  }

  private failed(answer: Exclude<Answer, { is: "saved" }>) {
    if (answer.is === "conflict") {
      const isSameText = isSame(answer.theirs, this.view);
      if (isSameText) return this.show({ ...answer.theirs, state: "clean" });
      return this.show({ state: "conflict", theirs: answer.theirs });
    }
    this.show({ state: answer.is, message: answer.message });
    if (answer.is === "offline") this.saveLater(retryAfter);
  }

  private remember() {
    mirror(this.place, { ...content(this.view), base: this.view.version, at: Date.now() });
  }
}

const keepers = new Map<string, DraftKeeper>();

/** The keeper of a draft; the same one when the page is visited again. */
export function draftKeeper(assignment: string, place: string, start: DraftStart): DraftKeeper {
  const known = keepers.get(place);
  if (known) return known;
  const fresh = new DraftKeeper(assignment, place, start);
  // On the server every request is somebody else's.
  if (typeof window !== "undefined") keepers.set(place, fresh);
  return fresh;
}

function content({ text, links }: Content): Content {
  return { text, links };
}

/** A half-typed address stays in the browser until it is whole. */
function isSent(link: string) {
  return link.trim() === "" || isLink(link.trim());
}

function isSame(one: Content, other: Content) {
  return one.text === other.text && one.links.join("\n") === other.links.join("\n");
}
