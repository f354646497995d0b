import type { Grade } from "@/lib/grading/grade";

export type KeptState = { is: "kept"; at: string | null } | { is: "saving" } | { is: "failing" };

const pause = 800;
const retry = 5000;

/**
 * Saves what a mentor types a moment after they stop, one request at a time, again until it arrives. flush()
 * sends at once, also while the page is left; rest() waits for what is under way and saves nothing more until
 * put() is called again: the grade itself is being saved.
 */
export function draftKeeper(attempt: string, tell: (state: KeptState) => void) {
  let waiting: Grade | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;

  async function send() {
    const grade = waiting;
    if (!grade) return;
    waiting = null;
    tell({ is: "saving" });
    const savedAt = await put(attempt, grade);
    if (savedAt !== null) return tell({ is: "kept", at: savedAt });
    waiting ??= grade;
    tell({ is: "failing" });
    plan(retry);
  }

  function plan(after: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), after);
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    await running;
    running = send();
    await running;
    running = null;
  }

  return {
    put(grade: Grade) {
      waiting = grade;
      plan(pause);
    },
    flush,
    async rest() {
      clearTimeout(timer);
      waiting = null;
      await running;
    },
  };
}

/** The moment it was kept; null when it did not arrive. */
async function put(attempt: string, grade: Grade): Promise<string | null> {
  try {
    const response = await fetch(`/api/grading/attempts/${attempt}/draft`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(grade),
      keepalive: true,
    });
    if (!response.ok) return null;
    const { savedAt }: { savedAt: string } = await response.json();
    return savedAt;
  } catch {
    return null;
  }
}
