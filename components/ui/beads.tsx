import clsx from "clsx";

const faces = {
  full: "bg-ink forced-colors:bg-[CanvasText]",
  half: "bg-[linear-gradient(to_right,var(--ink)_50%,transparent_50%)] shadow-[inset_0_0_0_1px_var(--ink-4)]",
  overdue: "bg-overdue",
  waiting: "bg-waiting-soft shadow-[inset_0_0_0_1px_var(--waiting)]",
  now: "shadow-[inset_0_0_0_1.5px_var(--accent-mark)]",
  due: "bg-due-soft shadow-[inset_0_0_0_1.5px_var(--due)]",
  hollow: "shadow-[inset_0_0_0_1px_var(--ink-4)]",
};

export type Bead = keyof typeof faces;

/** One small mark per thing: items (full, half, overdue, waiting, now, due, hollow) and the same in words, "2 of 6 paid". */
export function Beads({ items, text }: { items: readonly Bead[]; text: string }) {
  return (
    <span className="inline-flex gap-0.5 align-[1px]">
      <span className="sr-only">{text}</span>
      {[...items.entries()].map(([at, item]) => (
        <i
          key={at}
          aria-hidden="true"
          className={clsx("h-1.5 w-3 rounded-[1.5px] forced-colors:border", faces[item])}
        />
      ))}
    </span>
  );
}
