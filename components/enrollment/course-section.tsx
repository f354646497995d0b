import { Plus, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { accessInWords } from "@/lib/enrollment/new-student";
import { counted, waiting } from "@/lib/format";
import type { NewStudent } from "./use-new-student";

/** What they learn, from when, and with whom. */
export function CourseSection({ student }: { student: NewStudent }) {
  const { typed, write, error, options, invoice } = student;
  const mentor = options.mentors.find(({ id }) => id === typed.mentor);
  return (
    <FormSection
      title="Course"
      lead={
        options.courses.length === 0
          ? "No course is there to enroll in yet."
          : accessInWords(options.access_starts, invoice !== null, typed.isIssued)
      }
    >
      <CourseChoice student={student} at={0} />
      <Field
        label="Mentor"
        optional
        error={error("mentor")}
        hint={mentor ? busy(mentor) : undefined}
      >
        <NativeSelect
          value={typed.mentor}
          onChange={(event) => write({ mentor: event.target.value })}
        >
          <option value="">None yet</option>
          {options.mentors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Field label="Starts" error={error("startsOn")}>
        <Input
          type="date"
          value={typed.startsOn}
          onChange={(event) => write({ startsOn: event.target.value })}
        />
      </Field>
      <AlsoIn student={student} />
    </FormSection>
  );
}

/** The courses beside the first, and the way to one more. */
function AlsoIn({ student }: { student: NewStudent }) {
  const { typed, write, options } = student;
  const canAdd = typed.courses.length < Math.min(20, options.courses.length);
  return (
    <div className="grid gap-4">
      {[...typed.courses.keys()].slice(1).map((at) => (
        <CourseChoice key={at} student={student} at={at} />
      ))}
      {canAdd ? (
        <div className="grid justify-items-start gap-1.5">
          <span className="font-name text-small">Also in</span>
          <Button onClick={() => write({ courses: [...typed.courses, { id: "", price: "" }] })}>
            <Plus size={14} aria-hidden />
            Add a course
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function CourseChoice({ student, at }: { student: NewStudent; at: number }) {
  const { typed, write, error, options } = student;
  const others = typed.courses.filter((_, index) => index !== at).map(({ id }) => id);

  function choose(id: string) {
    const course = options.courses.find((one) => one.id === id);
    const isFirst = typed.courses.every((one, index) => index === at || one.id === "");
    const currency = isFirst && course?.currency ? course.currency : typed.currency;
    const price = course?.currency === currency ? (course?.price ?? "") : "";
    write({
      currency,
      parts: null,
      courses: typed.courses.map((one, index) => (index === at ? { id, price } : one)),
    });
  }

  return (
    <Field
      label={at === 0 ? "Course" : `Course ${at + 1}`}
      error={error(`courses.${at}`) ?? (at === 0 ? error("courses") : undefined)}
      aside={
        at > 0 ? (
          <button
            type="button"
            aria-label={`Remove course ${at + 1}`}
            className="text-ink-3 hover:text-ink"
            onClick={() =>
              write({ parts: null, courses: typed.courses.filter((_, index) => index !== at) })
            }
          >
            <X size={14} aria-hidden />
          </button>
        ) : undefined
      }
    >
      <NativeSelect
        value={typed.courses[at]?.id ?? ""}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">Choose a course</option>
        {options.courses
          .filter(({ id }) => !others.includes(id))
          .map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
      </NativeSelect>
    </Field>
  );
}

function busy({ students, median_seconds: seconds }: NewStudent["options"]["mentors"][number]) {
  const load = counted(students, "student");
  return seconds === null ? load : `${load}, answers in ${waiting(seconds)}`;
}
