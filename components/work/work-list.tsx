import { Count } from "@/components/ui/count";
import type { Mentor, PieceOfWork } from "@/lib/work/schema";
import type { WorkGroups, Zones } from "@/lib/work/standing";
import { WorkRow } from "./work-row";

const groupsInOrder = [
  { key: "toDo", title: "To do" },
  { key: "waiting", title: "Waiting" },
  { key: "done", title: "Done" },
  { key: "locked", title: "Locked" },
] as const;

/** All work of a student by whose turn it is. Groups without work are left out. */
export function WorkList({
  groups,
  mentor,
  zones,
}: {
  groups: WorkGroups;
  mentor: Mentor | null;
  zones: Zones;
}) {
  const courses = new Set(
    Object.values(groups)
      .flat()
      .map((piece) => piece.course),
  );
  return groupsInOrder.map(({ key, title }) =>
    groups[key].length === 0 ? null : (
      <section key={key} aria-labelledby={`group-${key}`}>
        <h2 id={`group-${key}`} className="mb-1.5 flex items-baseline gap-2 text-heading">
          {title}
          <Count n={groups[key].length} />
        </h2>
        <ul>
          {groups[key].map((piece: PieceOfWork) => (
            <WorkRow
              key={piece.id}
              piece={piece}
              mentor={mentor}
              zones={zones}
              namesCourse={courses.size > 1}
            />
          ))}
        </ul>
      </section>
    ),
  );
}
