import clsx from "clsx";

const colours = [
  "bg-avatar-a text-avatar-a-ink",
  "bg-avatar-b text-avatar-b-ink",
  "bg-avatar-c text-avatar-c-ink",
  "bg-avatar-d text-avatar-d-ink",
  "bg-sunken text-ink-2",
];

const sizes = {
  sm: "size-[22px] rounded-control-sm text-[9.5px]",
  md: "size-7 rounded-control text-[11px]",
  lg: "size-10 rounded-[9px] text-[14px]",
};

/** Initials in a colour that stays with the name: name, size. The name itself stands beside it. */
export function Avatar({
  name,
  size = "md",
  className,
}: {
  name: string;
  size?: "sm" | "md" | "lg";
  className?: string;
}) {
  return (
    <span
      aria-hidden="true"
      className={clsx(
        "inline-grid flex-none select-none place-items-center font-semibold leading-none tracking-[0.01em] shadow-[inset_0_0_0_1px_var(--line-2)]",
        sizes[size],
        colourOf(name),
        className,
      )}
    >
      {initials(name)}
    </span>
  );
}

/** "Lucía Fernández" is LF, "Noor van Dijk" is ND, "Cher" is C. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends.map((word) => [...(word ?? "")][0]?.toUpperCase() ?? "").join("");
}

function colourOf(name: string): string {
  let hash = 0;
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return colours[hash % colours.length] ?? "";
}
