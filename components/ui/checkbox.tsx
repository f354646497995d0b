import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";

/** A native checkbox with its label: children, hint, and any input prop (register() works). Without children give aria-label. */
export function Checkbox({
  children,
  hint,
  className,
  ...rest
}: ComponentProps<"input"> & { hint?: ReactNode }) {
  return (
    <label className={clsx("inline-flex align-top items-start gap-2 text-control", className)}>
      <span
        className={clsx(
          "relative grid size-4 flex-none place-items-center before:absolute before:-inset-1 before:content-['']",
          children ? "mt-0.5" : "mt-px",
        )}
      >
        <input
          {...rest}
          type="checkbox"
          className="peer relative col-start-1 row-start-1 size-4 appearance-none rounded-key border border-field bg-surface transition-colors duration-colour checked:border-accent-mark checked:bg-accent-mark disabled:border-line-2 disabled:bg-sunken"
        />
        <svg
          width={12}
          height={12}
          viewBox="0 0 24 24"
          aria-hidden="true"
          className="pointer-events-none relative col-start-1 row-start-1 hidden fill-none stroke-surface peer-checked:block"
        >
          <path
            d="M20 6 9 17l-5-5"
            strokeWidth={2.25}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      </span>
      {children ? (
        <span>
          {children}
          {hint ? <span className="block text-ink-3 text-small">{hint}</span> : null}
        </span>
      ) : null}
    </label>
  );
}
