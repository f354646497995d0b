export const tabsRow =
  "flex gap-5 overflow-x-auto overflow-y-hidden border-line border-b [scrollbar-width:none]";

export const tab =
  "-mb-px inline-flex items-center gap-1.5 whitespace-nowrap border-b-2 pt-[9px] pb-2.5 text-control font-medium focus-visible:-outline-offset-2";

export const tabOn = "border-ink text-ink";
export const tabOff = "border-transparent text-ink-2 hover:text-ink";
