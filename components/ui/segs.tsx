import clsx from "clsx";

const faces = {
  done: "bg-ink forced-colors:bg-[CanvasText]",
  now: "bg-accent-soft shadow-[inset_0_0_0_2px_var(--accent-mark)]",
  ahead: "bg-surface shadow-[inset_0_0_0_1px_var(--ink-4)]",
};

type Group = { label: string; parts: readonly (keyof typeof faces)[] };

/** The whole way as one row: groups [{label, parts: done|now|ahead}] and the same in words, "26 of 42 lessons done". */
export function Segs({ groups, text }: { groups: readonly Group[]; text: string }) {
  return (
    <div role="img" aria-label={text} className="flex gap-3.5 max-md:gap-1.5">
      {groups.map((group) => (
        <div
          key={group.label}
          className="grid min-w-0 content-start gap-2 md:max-lg:min-w-16 lg:min-w-28"
          style={{ flex: group.parts.length }}
        >
          <div className="flex gap-0.5 max-md:gap-px">
            {[...group.parts.entries()].map(([key, part]) => (
              <i
                key={key}
                className={clsx(
                  "h-2 flex-1 rounded-mark forced-colors:border max-md:h-[7px] max-md:rounded-[1.5px]",
                  faces[part],
                )}
              />
            ))}
          </div>
          <span className="truncate text-ink-3 text-micro max-md:hidden">{group.label}</span>
        </div>
      ))}
    </div>
  );
}
