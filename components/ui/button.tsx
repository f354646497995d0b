import clsx from "clsx";
import { LoaderCircle } from "lucide-react";
import type { ComponentProps, MouseEvent } from "react";
import { type ButtonLook, buttonStyle } from "./button-style";

/** variant, size, icon, block; loading (keeps its colour, ignores clicks) with loadingText "Recording payment". */
export function Button({
  variant,
  size,
  icon,
  block,
  loading = false,
  loadingText,
  className,
  children,
  type = "button",
  onClick,
  ...rest
}: ComponentProps<"button"> & ButtonLook & { loading?: boolean; loadingText?: string }) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={loading || undefined}
      aria-disabled={loading || undefined}
      onClick={loading ? ignore : onClick}
      className={clsx(buttonStyle({ variant, size, icon, block }), className)}
    >
      {loading ? <LoaderCircle size={16} className="animate-spin" aria-hidden /> : null}
      {loading ? (loadingText ?? (icon ? null : children)) : children}
    </button>
  );
}

function ignore(event: MouseEvent) {
  event.preventDefault();
}
