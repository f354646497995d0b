"use client";

import clsx from "clsx";
import { Check, ChevronsUpDown } from "lucide-react";
import { Select as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { useFieldWiring } from "./field-context";

type Option = { value: string; label: string; hint?: ReactNode; disabled?: boolean };

/** options [{value,label,hint}], value + onValueChange or defaultValue, name (posts with the form), placeholder. Inside Field it is labelled. */
export function Select({
  options,
  placeholder,
  disabled,
  className,
  "aria-label": spoken,
  ...root
}: {
  options: readonly Option[];
  placeholder?: string;
  disabled?: boolean;
  className?: string;
  name?: string;
  value?: string;
  defaultValue?: string;
  required?: boolean;
  onValueChange?: (value: string) => void;
  "aria-label"?: string;
}) {
  const wiring = useFieldWiring({});
  return (
    <Radix.Root {...root} disabled={disabled}>
      <Radix.Trigger
        {...wiring}
        aria-label={spoken}
        className={clsx(
          "field-frame w-full justify-between text-left data-placeholder:text-ink-3",
          className,
        )}
      >
        <Radix.Value placeholder={placeholder} />
        <Radix.Icon className="text-ink-3">
          <ChevronsUpDown size={14} aria-hidden />
        </Radix.Icon>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          className="z-50 max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) animate-rise overflow-hidden rounded-menu bg-raised p-1 text-ink shadow-e2"
        >
          <Radix.Viewport>
            {options.map((option) => (
              <Choice key={option.value} {...option} />
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Choice({ value, label, hint, disabled }: Option) {
  return (
    <Radix.Item
      value={value}
      disabled={disabled}
      className="flex items-center gap-2 rounded-control-sm py-1.5 pe-2 ps-2 text-control outline-none data-disabled:text-ink-3 data-highlighted:bg-hover max-md:py-2.5"
    >
      <Radix.ItemText>{label}</Radix.ItemText>
      {hint ? <span className="text-ink-3 text-small">{hint}</span> : null}
      <Radix.ItemIndicator className="ms-auto">
        <Check size={14} aria-hidden />
      </Radix.ItemIndicator>
    </Radix.Item>
  );
}
