"use client";

import { createContext, type ReactNode, useContext, useState } from "react";

type Way = "card" | "transfer";

const Context = createContext<{ way: Way; choose: (way: Way) => void }>({
  way: "transfer",
  choose: () => {},
});

/** Shares the chosen way to pay between the buttons and the list beside them; cards come first where they are taken. */
export function WayToPay({ takesCards, children }: { takesCards: boolean; children: ReactNode }) {
  const [way, choose] = useState<Way>(takesCards ? "card" : "transfer");
  return <Context value={{ way, choose }}>{children}</Context>;
}

/** The chosen way to pay, and how to choose another. */
export function useWayToPay() {
  return useContext(Context);
}
