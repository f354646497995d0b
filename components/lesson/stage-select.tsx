"use client";

import type { ReactNode } from "react";

/** A choice on the stage: the platform's own list under our face. label, options, value; children are the face. */
export function StageSelect({
  label,
  value,
  options,
  onChange,
  children,
}: {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
  children: ReactNode;
}) {
  return (
    <span className="relative grid h-8 min-w-8 place-items-center rounded-control-sm px-1 transition-colors duration-colour hover:bg-stage-hover has-focus-visible:outline-2 has-focus-visible:outline-stage-on max-md:h-10 max-md:min-w-10">
      {children}
      <select
        aria-label={label}
        title={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="absolute inset-0 size-full cursor-pointer appearance-none opacity-0"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
