import { cookies } from "next/headers";

/** Which modules of a course this browser has opened or closed by hand: number → open. Kept in a cookie, so that the page arrives as it was left. */
export async function foldedModules(course: string): Promise<ReadonlyMap<number, boolean>> {
  const kept = (await cookies()).get(foldCookie(course))?.value ?? "";
  return readFolds(kept);
}

/** "4.-2": four is open, two is closed. */
export function readFolds(kept: string): Map<number, boolean> {
  const folds = new Map<number, boolean>();
  for (const part of kept.split(".")) {
    const number = Number(part);
    if (Number.isInteger(number) && number !== 0) folds.set(Math.abs(number), number > 0);
  }
  return folds;
}

export function foldCookie(course: string): string {
  return `modules-${course.slice(0, 8)}`;
}
