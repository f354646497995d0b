import type { ReactNode } from "react";

/** One page before sign-in: title, a sentence under it, the form, and a line at the foot. */
export function DoorPage({
  title,
  lead,
  foot,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  foot?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="grid grid-rows-[1fr_auto] max-[820px]:gap-7">
      <div className="grid w-full max-w-[360px] gap-5 self-center justify-self-center max-[820px]:max-w-none max-[820px]:self-start">
        <div className="grid gap-1">
          <h1 className="text-display max-md:text-display-phone">{title}</h1>
          {lead ? <p className="text-ink-2">{lead}</p> : null}
        </div>
        {children}
      </div>
      {foot ? (
        <p className="justify-self-center text-ink-3 text-small max-[820px]:justify-self-start">
          {foot}
        </p>
      ) : null}
    </div>
  );
}
