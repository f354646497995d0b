import { useSearchParams } from "next/navigation";

export const start = "start";
export const end = "send";

/** The step in the address, so that the browser's own buttons go back and forth, and how to go to another one. */
export function useSteps(fallback: string) {
  const at = useSearchParams().get("at") ?? fallback;
  return {
    at,
    goTo: (step: string) => window.history.pushState(null, "", `?at=${encodeURIComponent(step)}`),
  };
}
