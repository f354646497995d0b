import { type ReactNode, useId } from "react";

/** A headed, ruled part of a long form: title, lead (what holds for it), two columns of fields. */
export function FormSection({
  title,
  lead,
  children,
}: {
  title: string;
  lead: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid gap-3.5 border-line border-b py-[22px] last:border-0"
    >
      <div>
        <h2 id={id} className="text-heading">
          {title}
        </h2>
        <p className="text-ink-3 text-small">{lead}</p>
      </div>
      <div className="grid grid-cols-2 items-start gap-4 max-md:grid-cols-1">{children}</div>
    </section>
  );
}
