import { useSyncExternalStore } from "react";
import type { Store } from "./store";

/** What a store shows, always its newest. */
export function useStore<View extends object>(store: Store<View>): View {
  return useSyncExternalStore(store.subscribe, store.snapshot, store.initial);
}
