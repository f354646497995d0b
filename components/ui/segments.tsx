import clsx from "clsx";
import type { ChangeEventHandler, ReactNode, Ref } from "react";
import { segment, segmentsFrame } from "./segments-style";

type Option = { value: string; label: ReactNode; disabled?: boolean };

/** One of a few, shown at once: label (spoken), name, options, value + onValueChange or defaultValue or register(). Arrow keys move. */
export function Segments({
  label,
  options,
  name,
  value,
  defaultValue,
  onValueChange,
  onChange,
  ref,
  grow = false,
}: {
  label: string;
  options: readonly Option[];
  name: string;
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  onChange?: ChangeEventHandler<HTMLInputElement>;
  ref?: Ref<HTMLInputElement>;
  grow?: boolean;
}) {
  const change: ChangeEventHandler<HTMLInputElement> | undefined =
    onChange || onValueChange
      ? (event) => {
          onChange?.(event);
          onValueChange?.(event.target.value);
        }
      : undefined;
  return (
    <div role="radiogroup" aria-label={label} className={clsx(segmentsFrame, grow && "w-full")}>
      {options.map((option) => (
        <label
          key={option.value}
          className={clsx(
            segment,
            "relative has-checked:bg-surface forced-colors:has-checked:underline has-checked:text-ink has-checked:shadow-[0_0_0_1px_var(--line-2),var(--e1)] has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-1 dark:has-checked:bg-raised",
            grow ? "flex-1 px-1" : "px-2.5",
          )}
        >
          <input
            ref={ref}
            type="radio"
            name={name}
            value={option.value}
            disabled={option.disabled}
            checked={value === undefined ? undefined : value === option.value}
            defaultChecked={defaultValue === undefined ? undefined : defaultValue === option.value}
            onChange={change}
            readOnly={value !== undefined && !change}
            className="absolute inset-0 size-full cursor-pointer appearance-none opacity-0"
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
