import type { ReactNode } from "react";

/** A page that only says something and leads on: title, a sentence or two, links. */
export function PlainPage({
  title,
  code,
  children,
  links,
}: {
  title: string;
  code?: string;
  children: ReactNode;
  links: ReactNode;
}) {
  return (
    <div className="mx-auto grid max-w-[560px] gap-5 px-6 pt-[18vh] pb-16 max-md:px-4">
      <div className="grid gap-2">
        {code ? <p className="num text-ink-3 text-small">{code}</p> : null}
        <h1 className="text-display max-md:text-display-phone">{title}</h1>
        <div className="grid gap-2 text-ink-2 text-read">{children}</div>
      </div>
      <div className="flex flex-wrap gap-2">{links}</div>
    </div>
  );
}
