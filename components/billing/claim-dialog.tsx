"use client";

import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogButtons } from "@/components/ui/dialog-buttons";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { Problem } from "@/components/ui/problem";
import { toast } from "@/components/ui/toast";
import { claimPayment } from "@/lib/billing/student-actions";
import { reached } from "@/lib/reached";
import type { Paying } from "./pay-buttons";
import { ProofField } from "./proof-field";
import { useProof } from "./use-proof";

const ways = [
  ["bank_transfer", "Bank transfer"],
  ["cash", "Cash"],
  ["cheque", "Cheque"],
  ["card_terminal", "Card, at a terminal"],
  ["other", "Another way"],
] as const;

type Refusal = { message: string; fields?: Record<string, string> };

/** "I already paid": amount, how, when, under which reference, and the proof. What was typed stays when it is refused. */
export function ClaimDialog({
  paying,
  amount,
  onClose,
}: {
  paying: Paying;
  amount: string;
  onClose: () => void;
}) {
  const { account, today, academy } = paying;
  const { proof, choose, cancel } = useProof();
  const [method, setMethod] = useState<(typeof ways)[number][0]>("bank_transfer");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isPending, start] = useTransition();
  const fields = refusal?.fields ?? {};

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const text = (name: string) => String(said.get(name) ?? "");
    if (proof && proof.state !== "ready" && proof.state !== "failed")
      return setRefusal({ message: "The proof is still on its way. Send this once it is added." });
    start(async () => {
      const claim = {
        amount: text("amount"),
        currency: account.currency,
        method,
        reference: text("reference"),
        paidOn: text("paidOn"),
        proof: proof?.path ?? "",
        instalments: account.is_due ? account.due_ids : account.next_ids,
        note: text("note"),
      };
      const answer = await reached(() => claimPayment(claim));
      if (!answer.ok) return setRefusal(answer);
      toast("Your payment is in review.");
      onClose();
    });
  }

  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Tell us what you paid"
      description={`${academy} checks it, usually within a day. Reminders stop meanwhile.`}
    >
      <form onSubmit={send} className="grid gap-4" noValidate>
        <div className="grid grid-cols-2 gap-3">
          <Field label="Amount" error={fields.amount}>
            <Input
              name="amount"
              inputMode="decimal"
              defaultValue={amount}
              end={account.currency}
              className="num"
            />
          </Field>
          <Field label="Day you paid" error={fields.paidOn}>
            <Input name="paidOn" type="date" max={today} defaultValue={today} />
          </Field>
        </div>
        <Field label="How you paid" error={fields.method}>
          <NativeSelect
            value={method}
            onChange={({ target }) => {
              const way = ways.find(([value]) => value === target.value);
              if (way) setMethod(way[0]);
            }}
          >
            {ways.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Field
          label="Reference"
          optional={method === "cash"}
          hint="What your bank or the receipt shows, so that we find it."
          error={fields.reference}
        >
          <Input name="reference" maxLength={140} />
        </Field>
        <ProofField
          proof={proof}
          error={proof ? undefined : fields.proof}
          onChoose={choose}
          onCancel={cancel}
        />
        <Field label="Note" optional error={fields.note}>
          <Input name="note" maxLength={1000} />
        </Field>
        <Problem>{refusal?.fields ? null : refusal?.message}</Problem>
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            variant="primary"
            loading={isPending}
            loadingText="Sending"
            aria-disabled={proof?.state === "sending" || proof?.state === "checking" || undefined}
          >
            Send for review
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
