/** The frame and the parts of Segments and SegmentLinks. */
export const segmentsFrame =
  "inline-flex max-w-full gap-0.5 overflow-x-auto rounded-control-lg border border-line bg-sunken p-0.5 [scrollbar-width:none]";

export const segment =
  "inline-flex h-7 max-md:h-9 items-center justify-center gap-1.5 whitespace-nowrap rounded-control-sm text-small font-medium text-ink-2";

export const segmentOn =
  "bg-surface text-ink forced-colors:underline shadow-[0_0_0_1px_var(--line-2),var(--e1)] dark:bg-raised";
