/** Something that is shown and changes outside React; useStore shows it. */
export class Store<View extends object> {
  protected view: View;
  protected readonly first: View;
  private readonly listeners = new Set<() => void>();

  constructor(first: View) {
    this.first = first;
    this.view = first;
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

  protected show(change: Partial<View>) {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}
