/**
 * Keeps a form as it is typed, in this browser, until it is done with: neither a refusal nor a reload nor a crash
 * loses it. Give it to useSyncExternalStore.
 */
export class FormKeeper<Typed extends object> {
  private view: { typed: Typed; isReady: boolean };
  private readonly first: { typed: Typed; isReady: boolean };
  private readonly listeners = new Set<() => void>();
  private readonly place: string;

  constructor(place: string, empty: Typed) {
    this.place = `growth-os:form:${place}`;
    this.first = { typed: empty, isReady: false };
    this.view = this.first;
  }

  snapshot = () => this.view;
  initial = () => this.first;

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Takes up what was typed before, if anything. */
  open = () => {
    this.show({ typed: { ...this.first.typed, ...this.left() }, isReady: true });
  };

  write = (change: Partial<Typed>) => {
    this.show({ ...this.view, typed: { ...this.view.typed, ...change } });
    this.attempt(() => localStorage.setItem(this.place, JSON.stringify(this.view.typed)));
  };

  /** Begins anew with an empty form. */
  clear = (empty: Typed) => {
    this.attempt(() => localStorage.removeItem(this.place));
    this.show({ ...this.view, typed: empty });
  };

  private left(): object {
    const left: unknown = this.attempt(() => JSON.parse(localStorage.getItem(this.place) ?? "{}"));
    return typeof left === "object" && left !== null ? left : {};
  }

  private show(view: { typed: Typed; isReady: boolean }) {
    this.view = view;
    for (const listener of this.listeners) listener();
  }

  /** Storage may be full or forbidden; typing goes on without the copy. */
  private attempt<T>(run: () => T): T | undefined {
    try {
      return run();
    } catch {
      return undefined;
    }
  }
}
