"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Problem } from "@/components/ui/problem";
import { toast } from "@/components/ui/toast";
import { useSaving } from "@/components/ui/use-saving";
import type { Claim } from "@/lib/billing/claim-schema";
import { approveClaim, refuseClaim, withdrawRecord } from "@/lib/billing/payment-actions";
import { type Office, offices } from "@/lib/office";
import { ClaimEffect } from "./claim-effect";

type Props = { claim: Claim; office: Office };

/** Approves or refuses what somebody else reported; one's own record can only be withdrawn. */
export function ClaimDecision({ claim, office }: Props) {
  if (claim.is_mine) return <Own claim={claim} office={office} />;
  return <Decide claim={claim} office={office} />;
}

function Decide({ claim, office }: Props) {
  const [amount, setAmount] = useState(claim.amount);
  const [receivedOn, setReceivedOn] = useState(claim.paid_on);
  const [reference, setReference] = useState(claim.reference ?? "");
  const { isSaving, save, fields, problem } = useSaving();
  const goOn = useGoOn(claim, office);

  function approve() {
    save(
      () => approveClaim({ claim: claim.id, amount, receivedOn, reference }),
      (receipt) => goOn(`Approved, receipt ${receipt}.`),
    );
  }
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Amount" hint="As the bank shows it." error={fields.amount}>
          <Input
            inputMode="decimal"
            value={amount}
            end={claim.currency}
            onChange={(event) => setAmount(event.target.value)}
          />
        </Field>
        <Field label="Day it came" error={fields.receivedOn}>
          <Input
            type="date"
            max={claim.today}
            value={receivedOn}
            onChange={(event) => setReceivedOn(event.target.value)}
          />
        </Field>
      </div>
      {claim.reference_uses.length > 0 ? (
        <Field
          label="Reference"
          hint="As the bank shows it. Each counts once: refuse this payment, reverse the other, or tell the two apart."
          error={fields.reference}
        >
          <Input
            value={reference}
            maxLength={140}
            onChange={(event) => setReference(event.target.value)}
          />
        </Field>
      ) : null}
      <ClaimEffect claim={claim} isChanged={amount !== claim.amount} />
      <Problem>{problem}</Problem>
      <div className="flex gap-2 max-sm:flex-col-reverse">
        <Refuse claim={claim} onDone={() => goOn("Refused. The student reads why.")} />
        <Button
          variant="primary"
          loading={isSaving}
          // The next payment's button comes to lie here: the second click of a double click is not meant for it.
          onClick={({ detail: nth }) => nth < 2 && approve()}
        >
          Approve payment
        </Button>
      </div>
    </div>
  );
}

function Refuse({ claim, onDone }: { claim: Claim; onDone: () => void }) {
  return (
    <ConfirmDialog
      trigger={<Button variant="danger-quiet">Refuse</Button>}
      title={`Refuse the payment of ${claim.student}`}
      confirm="Refuse payment"
      danger
      reason="required"
      onConfirm={async (reason) => {
        const result = await refuseClaim({ claim: claim.id, reason });
        if (!result.ok) return { message: result.message };
        onDone();
      }}
    >
      It does not count. The student is told with your reason and can report it again; reminders go
      on.
    </ConfirmDialog>
  );
}

function Own({ claim, office }: Props) {
  const goOn = useGoOn(claim, office);
  return (
    <Notice
      is="waiting"
      end={
        <ConfirmDialog
          trigger={<Button size="sm">Withdraw</Button>}
          title="Withdraw your record"
          confirm="Withdraw"
          onConfirm={async () => {
            const result = await withdrawRecord({ claim: claim.id });
            if (!result.ok) return { message: result.message };
            goOn("Withdrawn.");
          }}
        >
          Nobody can approve it any more. Record it again if it was right.
        </ConfirmDialog>
      }
    >
      You recorded this payment. Another person approves it.
    </Notice>
  );
}

function useGoOn({ next }: Claim, office: Office) {
  const router = useRouter();
  const path = offices[office].payments;
  return (said: string) => {
    toast(said);
    router.push(next ? `${path}/${next}` : path);
  };
}
