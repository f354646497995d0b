import clsx from "clsx";
import type { ComponentProps } from "react";

/** On or off at once, no saving: a checkbox in another coat. children is its label. */
export function Switch({ children, className, ...rest }: ComponentProps<"input">) {
  return (
    <label className={clsx("inline-flex items-center gap-2 text-control", className)}>
      <input
        {...rest}
        type="checkbox"
        className="relative h-[18px] w-[30px] flex-none appearance-none rounded-full bg-field transition-colors duration-colour before:absolute before:start-0.5 before:top-0.5 before:size-3.5 before:rounded-full before:bg-surface forced-colors:border forced-colors:before:bg-[ButtonText] before:transition-[inset-inline-start] before:duration-colour checked:bg-accent-mark checked:before:start-3.5 focus-visible:rounded-full disabled:opacity-60"
      />
      {children}
    </label>
  );
}
