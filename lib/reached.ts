import { unstable_rethrow } from "next/navigation";
import type { ActionResult } from "@/lib/action";

/**
 * Runs an action from the browser. An answer that never came is a refusal like any other, so that the form stands and
 * keeps what was typed; where the action leads elsewhere, that goes on.
 */
export async function reached<Data>(
  run: () => Promise<ActionResult<Data>>,
): Promise<ActionResult<Data>> {
  try {
    return await run();
  } catch (error) {
    unstable_rethrow(error);
    return { ok: false, message: unreachable };
  }
}

/** What a form says when no answer came. */
export const unreachable =
  "The answer did not arrive. Nothing you typed is lost. Try again when you are online.";
