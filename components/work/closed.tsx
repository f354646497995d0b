import type { Assignment } from "@/lib/work/schema";

/** Work that takes no more attempts, and what to do about it; nothing while it waits or when it passed. */
export function Closed({ assignment, who }: { assignment: Assignment; who: string }) {
  const last = assignment.attempts[0];
  if (!last || last.state === "submitted" || last.verdict === "pass") return null;
  return (
    <p className="text-control">
      {last.verdict === "fail"
        ? `This work takes no more attempts. Ask ${who} what to do next.`
        : `All ${assignment.attempts_allowed} attempts are used. Ask ${who} for one more.`}
    </p>
  );
}
