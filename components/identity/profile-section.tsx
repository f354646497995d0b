import type { ReactNode } from "react";

/** A headed, ruled part of a form page: title, a sentence, the controls. */
export function ProfileSection({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="grid gap-4 border-line border-t pt-6 first:border-0 first:pt-0">
      <div className="grid gap-0.5">
        <h2 className="text-heading">{title}</h2>
        {lead ? <p className="text-ink-2 text-small">{lead}</p> : null}
      </div>
      {children}
    </section>
  );
}
