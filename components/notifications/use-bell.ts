"use client";

import { useSyncExternalStore } from "react";
import { awakeClient, onWake } from "./wake-bell";

const nothing = () => undefined;
const never = () => nothing;

/** The bell as last heard; undefined until it was awake and answered. */
export function useBell() {
  const client = useSyncExternalStore(onWake, awakeClient, nothing);
  return useSyncExternalStore(client?.listen ?? never, client?.lastHeard ?? nothing, nothing);
}
