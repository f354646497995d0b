import { useEffect, useState } from "react";
import { FormKeeper } from "@/components/ui/form-keeper";
import { useStore } from "@/components/ui/use-store";

/** What is typed in a form, kept in this browser until it is sent: a refusal, a reload or a crash loses nothing. */
export function useKept<Typed extends object>(place: string, empty: Typed) {
  const [keeper] = useState(() => new FormKeeper(place, empty));
  const { typed, isReady } = useStore(keeper);
  useEffect(() => keeper.open(), [keeper]);
  return { typed, isReady, write: keeper.write, clear: () => keeper.clear(empty) };
}
