"use client";

import { useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogButtons } from "@/components/ui/dialog-buttons";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Problem } from "@/components/ui/problem";
import { toast } from "@/components/ui/toast";
import { matchPayment } from "@/lib/billing/stripe-staff-actions";
import { reached } from "@/lib/reached";

type Answer = { message?: string; fields?: Record<string, string>; email?: string };

/** Opens the question whose payment this is. */
export function MatchButton({ event, payer }: { event: string; payer: string | null }) {
  const [isOpen, show] = useState(false);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={show}
      trigger={<Button>Match to a student</Button>}
      title="Whose payment is this?"
      description="It settles the student's oldest open instalments. What is left over becomes their credit."
    >
      <MatchForm event={event} payer={payer} onDone={() => show(false)} />
    </Dialog>
  );
}

function MatchForm({
  event,
  payer,
  onDone,
}: {
  event: string;
  payer: string | null;
  onDone: () => void;
}) {
  const [answer, submit, isPending] = useActionState(save, { email: payer ?? "" });

  async function save(_: Answer, data: FormData): Promise<Answer> {
    const email = String(data.get("email"));
    const result = await reached(() => matchPayment({ event, email }));
    if (!result.ok) return { email, ...result };
    toast("Payment matched.");
    onDone();
    return {};
  }

  return (
    <form action={submit} className="grid gap-4" noValidate>
      <Field label="Student's e-mail" error={answer.fields?.email}>
        <Input name="email" type="email" defaultValue={answer.email} />
      </Field>
      <Problem>{answer.fields ? null : answer.message}</Problem>
      <DialogButtons>
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" variant="primary" loading={isPending} loadingText="Matching payment">
          Match payment
        </Button>
      </DialogButtons>
    </form>
  );
}
