import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useState, useTransition } from "react";
import { FormKeeper } from "@/components/ui/form-keeper";
import { useStore } from "@/components/ui/use-store";
import { enrollStudent } from "@/lib/enrollment/actions";
import { emptyStudent, invoiceOf } from "@/lib/enrollment/new-student";
import type { NewStudentOptions } from "@/lib/enrollment/new-student-schema";
import { enrolledHref, type Office } from "@/lib/office";
import { reached } from "@/lib/reached";
import { usePersonCheck, usePreview } from "./live-answers";

type Refusal = { message: string; fields?: Record<string, string> };

/** The form of a new student: what is typed, what the database says about it, and enrolling. */
export function useNewStudent(
  options: NewStudentOptions,
  user: string,
  office: Office,
  form: RefObject<HTMLFormElement | null>,
) {
  const router = useRouter();
  const [keeper] = useState(() => new FormKeeper(`new-student:${user}`, emptyStudent(options)));
  const { typed, isReady } = useStore(keeper);
  useEffect(() => keeper.open(), [keeper]);
  const [refusal, setRefusal] = useState<Refusal>();
  useEffect(() => {
    if (refusal) firstWrong(form.current)?.focus();
  }, [refusal, form]);
  const [isSaving, start] = useTransition();
  const invoice = invoiceOf(typed, options);
  const preview = usePreview(invoice);
  const check = usePersonCheck(typed.email, typed.phone);

  function enroll() {
    if (isSaving) return;
    start(async () => {
      const { key, fullName, email, phone, companyName, mentor, startsOn, isIssued } = typed;
      const courses = typed.courses.map(({ id }) => id);
      const person = { key, fullName, email, phone, companyName, mentor, startsOn, courses };
      const result = await reached(() => enrollStudent({ ...person, invoice, isIssued }));
      if (!result.ok) return setRefusal(result);
      keeper.clear(emptyStudent(options));
      const { student, isMailed } = result.data;
      router.push(enrolledHref(office, isMailed ? student : `${student}?mail=unsent`));
    });
  }

  return {
    typed,
    isReady,
    options,
    invoice,
    preview,
    check,
    refusal,
    isSaving,
    enroll,
    write: keeper.write,
    clear: () => {
      keeper.clear(emptyStudent(options));
      setRefusal(undefined);
    },
    error: (field: string) => refusal?.fields?.[field],
  };
}

export type NewStudent = ReturnType<typeof useNewStudent>;

function firstWrong(form: HTMLFormElement | null) {
  return form?.querySelector<HTMLElement>('[aria-invalid="true"]');
}
