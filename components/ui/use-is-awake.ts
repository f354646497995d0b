import { useSyncExternalStore } from "react";

/** Whether React has taken the page over from the server; until then it would wipe what is typed. */
export function useIsAwake(): boolean {
  return useSyncExternalStore(never, isBrowser, isServer);
}

const never = () => () => undefined;
const isBrowser = () => true;
const isServer = () => false;
