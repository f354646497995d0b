"use client";

export type ToastMessage = { id: number; is: "passed" | "overdue"; text: string };
type Listener = (message: ToastMessage) => void;

const listeners = new Set<Listener>();
let last = 0;

/** Confirms in one sentence for five seconds, "Payment recorded.". is="overdue" for a refusal that is also said elsewhere. */
export function toast(text: string, is: ToastMessage["is"] = "passed"): void {
  last += 1;
  for (const listener of listeners) listener({ id: last, is, text });
}

/** For Toaster: hears every toast until the returned function is called. */
export function listenToToasts(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
