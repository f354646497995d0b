import clsx from "clsx";
import { number } from "@/lib/format";

/** A small number beside a word, in tabs, segments and navigation. */
export function Count({ n, className }: { n: number; className?: string }) {
  return (
    <span className={clsx("num font-medium text-ink-3 text-micro", className)}>{number(n)}</span>
  );
}
