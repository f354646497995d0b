import type { Grade } from "@/lib/grading/grade";

/**
 * What has been typed in this tab, by attempt. A page that was fetched before it was opened is older than
 * what was typed since; this is never older. The server keeps the same for the next visit.
 */
const typed = new Map<string, Grade>();

export function remember(attempt: string, grade: Grade): void {
  typed.set(attempt, grade);
}

export function remembered(attempt: string): Grade | undefined {
  return typed.get(attempt);
}

export function forget(attempt: string): void {
  typed.delete(attempt);
}
