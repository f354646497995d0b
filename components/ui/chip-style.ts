import clsx from "clsx";

/** The face of Chip and FilterChip: solid once it is set. */
export function chipStyle(isSet: boolean): string {
  return clsx(
    "inline-flex h-[30px] items-center gap-1.5 whitespace-nowrap rounded-control-sm border border-line-2 px-2.5 font-medium text-small transition-colors duration-colour hover:bg-hover max-md:h-10",
    isSet ? "border-solid bg-surface text-ink" : "border-dashed text-ink-2",
  );
}
