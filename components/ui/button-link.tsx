import clsx from "clsx";
import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonStyle } from "./button-style";

type Rest = Omit<ComponentProps<typeof Link>, "href"> & ButtonLook;

/** A link that looks like Button: href, variant, size, icon, block. */
export function ButtonLink<T extends string>({
  href,
  variant,
  size,
  icon,
  block,
  className,
  ...rest
}: Rest & { href: Route<T> }) {
  return (
    <Link
      {...rest}
      href={href}
      className={clsx(buttonStyle({ variant, size, icon, block }), className)}
    />
  );
}
