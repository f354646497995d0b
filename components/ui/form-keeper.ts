import { readStored, writeStored } from "@/lib/stored";
import { Store } from "./store";

/**
 * Keeps a form as it is typed, in this browser, until it is done with: neither a refusal nor a reload nor a crash
 * loses it.
 */
export class FormKeeper<Typed extends object> extends Store<{ typed: Typed; isReady: boolean }> {
  private readonly place: string;

  constructor(place: string, empty: Typed) {
    super({ typed: empty, isReady: false });
    this.place = `growth-os:form:${place}`;
  }

  /** Takes up what was typed before, if anything. */
  open = () => {
    const left = readStored(this.place);
    const typed = typeof left === "object" ? { ...this.first.typed, ...left } : this.first.typed;
    this.show({ typed, isReady: true });
  };

  write = (change: Partial<Typed>) => {
    this.show({ typed: { ...this.view.typed, ...change } });
    writeStored(this.place, this.view.typed);
  };

  /** Begins anew with an empty form. */
  clear = (empty: Typed) => {
    writeStored(this.place, null);
    this.show({ typed: empty });
  };
}
