import clsx from "clsx";

export type ButtonLook = {
  /** primary = the one thing to do; danger only inside its own confirmation. */
  variant?: "primary" | "default" | "ghost" | "danger" | "danger-quiet";
  size?: "sm" | "md" | "lg";
  /** Square, for an icon alone. Give it a name with aria-label. */
  icon?: boolean;
  /** As wide as its place. */
  block?: boolean;
};

const variants = {
  primary: "border-transparent bg-accent text-accent-on hover:bg-accent-press",
  default:
    "border-line-2 bg-surface text-ink hover:bg-[color-mix(in_oklab,var(--surface),var(--ink)_4%)]",
  ghost: "border-transparent bg-transparent text-ink-2 hover:bg-hover",
  danger:
    "border-transparent bg-danger text-danger-on hover:bg-[color-mix(in_oklab,var(--danger),var(--ink)_12%)]",
  "danger-quiet":
    "border-line-2 bg-surface text-overdue hover:bg-[color-mix(in_oklab,var(--surface),var(--ink)_4%)]",
};

const sizes = {
  sm: "h-[30px] rounded-control-sm text-small",
  md: "h-9 max-md:h-10 rounded-control text-control",
  lg: "h-11 rounded-control-lg text-read",
};

const paddings = { sm: "px-2.5", md: "px-3.5", lg: "px-[18px]" };
const squares = { sm: "w-[30px]", md: "w-9 max-md:w-10", lg: "w-11" };

/** The face of Button and ButtonLink. */
export function buttonStyle({
  variant = "default",
  size = "md",
  icon = false,
  block = false,
}: ButtonLook): string {
  return clsx(
    "inline-flex items-center justify-center gap-1.5 whitespace-nowrap border font-name transition-colors duration-colour",
    "disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-ink-3 aria-disabled:cursor-default",
    variants[variant],
    sizes[size],
    icon ? squares[size] : paddings[size],
    block ? "w-full" : "flex-none",
  );
}
