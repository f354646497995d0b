"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { usePreview } from "@/components/enrollment/live-answers";
import { toast } from "@/components/ui/toast";
import { useSaving } from "@/components/ui/use-saving";
import { draftOf, lineAmounts, type TypedInvoice } from "@/lib/billing/draft";
import { saveDraft } from "@/lib/billing/draft-actions";
import { invoiceHref, type Office } from "@/lib/office";

/** The form of an invoice: what is typed, what the database makes of it, and saving it as a draft. */
export function useDraft(first: TypedInvoice, invoice: string | null, office: Office) {
  const [typed, setTyped] = useState(first);
  const router = useRouter();
  const { save, fields, ...saving } = useSaving();
  const draft = draftOf(typed);
  const preview = usePreview(draft);

  function submit() {
    const { student, course, notes } = typed;
    save(
      () =>
        saveDraft({
          invoice,
          student: student?.id ?? "",
          course: course || null,
          notes,
          draft: draft ?? { currency: typed.currency, items: [] },
        }),
      (id) => {
        toast("The draft is saved.");
        router.push(invoiceHref(office, id));
      },
    );
  }
  return {
    ...saving,
    typed,
    write: (change: Partial<TypedInvoice>) => setTyped((now) => ({ ...now, ...change })),
    draft,
    preview,
    amounts: lineAmounts(typed, draft && !preview.isError ? (preview.data?.items ?? []) : []),
    submit,
    fields,
    /** A refused field that has no place of its own. */
    problem:
      saving.problem ??
      Object.entries(fields).find(([name]) => name !== "student" && name !== "notes")?.[1],
  };
}

export type DraftForm = ReturnType<typeof useDraft>;
