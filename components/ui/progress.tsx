import clsx from "clsx";

/** Something under way (an upload): value of max, label. Accent, because it is now. Done things use Track. */
export function Progress({
  value,
  max = 100,
  label,
  className,
}: {
  value: number;
  max?: number;
  label: string;
  className?: string;
}) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      className={clsx(
        "h-[5px] overflow-hidden rounded-mark bg-surface shadow-[inset_0_0_0_1px_var(--ink-4)]",
        className,
      )}
    >
      <div
        className="h-full bg-accent forced-colors:bg-[Highlight] transition-[width] duration-line"
        style={{ width: `${share * 100}%` }}
      />
    </div>
  );
}
