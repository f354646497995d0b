"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Problem } from "@/components/ui/problem";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import { saveDetails } from "@/lib/enrollment/actions";
import { type DetailKind, detailsOf } from "@/lib/enrollment/details";
import { reached } from "@/lib/reached";

type Answer = { typed: Record<string, string>; message?: string; fields?: Record<string, string> };

/** One kind of a student's own details; every field may stay empty. */
export function DetailsForm({ kind, saved }: { kind: DetailKind; saved: Record<string, string> }) {
  const [{ typed, message, fields }, submit, isPending] = useActionState(save, { typed: saved });
  const { title, details } = detailsOf[kind];

  async function save(_: Answer, data: FormData): Promise<Answer> {
    const given = Object.fromEntries(details.map(({ key }) => [key, String(data.get(key) ?? "")]));
    const result = await reached(() => saveDetails({ kind, details: given }));
    if (!result.ok) return { typed: given, ...result };
    toast(`${title} is saved.`);
    return { typed: given };
  }

  return (
    <form action={submit} className="grid gap-5" noValidate>
      {details.map(({ key, label, hint, isLong }) => (
        <Field key={key} label={label} hint={hint} error={fields?.[`details.${key}`]} optional>
          {isLong ? (
            <Textarea name={key} rows={3} maxLength={2000} defaultValue={typed[key]} />
          ) : (
            <Input name={key} maxLength={2000} autoComplete="off" defaultValue={typed[key]} />
          )}
        </Field>
      ))}
      <Problem>{fields ? null : message}</Problem>
      <div>
        <Button type="submit" variant="primary" loading={isPending} loadingText="Saving">
          Save {title.toLowerCase()}
        </Button>
      </div>
    </form>
  );
}
