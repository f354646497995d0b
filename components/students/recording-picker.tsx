"use client";

import { Checkbox } from "@/components/ui/checkbox";
import type { CourseChoice } from "@/lib/grading/student-schema";

/** Lessons to choose, by course, in path order. open marks those that are open already. */
export function RecordingPicker({
  choices,
  chosen,
  open = [],
  onChange,
}: {
  choices: readonly CourseChoice[];
  chosen: readonly string[];
  open?: readonly string[];
  onChange: (chosen: string[]) => void;
}) {
  const has = new Set(chosen);
  function set(ids: readonly string[], isOn: boolean) {
    const rest = chosen.filter((id) => !ids.includes(id));
    onChange(isOn ? [...rest, ...ids] : rest);
  }
  return (
    <div className="grid max-h-[34vh] gap-3 overflow-y-auto rounded-control border border-line p-3">
      {choices.map((course) => {
        const ids = course.recordings.map(({ id }) => id);
        return (
          <fieldset key={course.id} className="grid min-w-0 gap-1.5">
            <legend className="sr-only">{course.title}</legend>
            <Checkbox
              checked={ids.length > 0 && ids.every((id) => has.has(id))}
              onChange={(event) => set(ids, event.target.checked)}
              className="font-name"
            >
              {course.title}, all lessons
            </Checkbox>
            <div className="grid gap-1.5 ps-6">
              {course.recordings.map(({ id, lesson, title }) => (
                <Checkbox
                  key={id}
                  checked={has.has(id)}
                  onChange={(event) => set([id], event.target.checked)}
                >
                  <span className="num text-ink-3">{lesson}</span> {title}
                  {open.includes(id) ? (
                    <span className="text-ink-3 text-small">, open now</span>
                  ) : null}
                </Checkbox>
              ))}
            </div>
          </fieldset>
        );
      })}
    </div>
  );
}
