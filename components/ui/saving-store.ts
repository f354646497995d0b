import { Store } from "./store";

/**
 * A store that saves itself at the server: a moment after each change, when the page is left, when the network is
 * back, and one request at a time. It outlives the component, so leaving the page loses nothing.
 */
export abstract class SavingStore<View extends object> extends Store<View> {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<boolean> | null = null;

  /** Takes up what an earlier visit could not send. */
  protected abstract takeUp(): void;

  /** Whether everything is at the server (true), must not be sent now (false), or is to be sent (null). */
  protected abstract settled(): boolean | null;

  /** One request; true once the server has everything. */
  protected abstract send(): Promise<boolean>;

  /** Takes up what an earlier visit left, and watches the page until the returned function is called. */
  open = () => {
    this.takeUp();
    const page = new AbortController();
    const save = () => void this.save();
    document.addEventListener("visibilitychange", save, page);
    window.addEventListener("pagehide", save, page);
    window.addEventListener("online", save, page);
    return () => {
      page.abort();
      save();
    };
  };

  /** Sends what is not saved yet, or all the same when it must. True once the server has everything. */
  save = async (mustSend = false): Promise<boolean> => {
    clearTimeout(this.timer);
    if (this.sending) await this.sending;
    const settled = this.settled();
    if (settled === false || (settled && !mustSend)) return settled;
    this.sending = this.send().finally(() => {
      this.sending = null;
    });
    return this.sending;
  };

  protected saveLater(milliseconds: number) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), milliseconds);
  }
}
