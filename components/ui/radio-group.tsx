import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";

type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

/** legend, options [{value,label,hint}], and input props (name, defaultValue or register()); arrows move as in any radio group. */
export function RadioGroup({
  legend,
  legendHidden = false,
  options,
  inline = false,
  defaultValue,
  ...rest
}: Omit<ComponentProps<"input">, "defaultValue"> & {
  legend: string;
  legendHidden?: boolean;
  options: readonly Choice[];
  inline?: boolean;
  defaultValue?: string;
}) {
  return (
    <fieldset className="min-w-0">
      <legend className={clsx("pb-1.5 font-name text-small", legendHidden && "sr-only")}>
        {legend}
      </legend>
      <div className={clsx("flex", inline ? "flex-wrap gap-x-6 gap-y-2" : "flex-col gap-2.5")}>
        {options.map((option) => (
          <label key={option.value} className="inline-flex items-start gap-2 text-control">
            <input
              {...rest}
              type="radio"
              value={option.value}
              disabled={option.disabled}
              defaultChecked={
                defaultValue === undefined ? undefined : defaultValue === option.value
              }
              className="mt-0.5 size-4 flex-none appearance-none rounded-full border border-field bg-surface checked:border-[5px] checked:border-accent-mark focus-visible:rounded-full"
            />
            <span>
              {option.label}
              {option.hint ? (
                <span className="block text-ink-3 text-small">{option.hint}</span>
              ) : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
