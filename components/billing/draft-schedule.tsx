"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import type { TypedInvoice } from "@/lib/billing/draft";
import { cadences } from "@/lib/enrollment/new-student";
import { InstalmentFields } from "./instalment-fields";
import type { DraftForm } from "./use-draft";

const every = {
  weekly: "each week",
  fortnightly: "every two weeks",
  monthly: "each month",
  quarterly: "every three months",
};

/** How an invoice is paid: a plan the database works out, or every date and amount by hand. */
export function DraftSchedule({ form }: { form: DraftForm }) {
  const { typed, write, preview } = form;
  const parts = preview.data?.instalments ?? [];
  if (typed.parts)
    return (
      <div className="col-span-full grid gap-2">
        <InstalmentFields
          value={typed.parts}
          currency={typed.currency}
          onChange={(next) => write({ parts: next })}
        />
        <Button
          size="sm"
          className="justify-self-start"
          onClick={() => write({ parts: null, count: String(typed.parts?.length ?? 1) })}
        >
          Follow a plan instead
        </Button>
      </div>
    );
  return (
    <>
      <Plan typed={typed} write={write} />
      <Button
        size="sm"
        className="justify-self-start"
        disabled={parts.length === 0 || preview.isError}
        onClick={() =>
          write({ parts: parts.map(({ due_date, amount }) => ({ due_date, amount })) })
        }
      >
        Change dates and amounts
      </Button>
    </>
  );
}

function Plan({ typed, write }: { typed: TypedInvoice; write: DraftForm["write"] }) {
  return (
    <>
      <Field label="Instalments">
        <Input
          type="number"
          min={1}
          max={60}
          value={typed.count}
          onChange={(event) => write({ count: event.target.value })}
        />
      </Field>
      <Field label="How often">
        <NativeSelect
          value={typed.cadence}
          onChange={({ target }) =>
            write({ cadence: cadences.find((one) => one === target.value) ?? "monthly" })
          }
        >
          {cadences.map((one) => (
            <option key={one} value={one}>
              {every[one]}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Field label="First due">
        <Input
          type="date"
          value={typed.firstDue}
          onChange={(event) => write({ firstDue: event.target.value })}
        />
      </Field>
      <Field label="Deposit" optional hint="Due on the first day, before the instalments.">
        <Input
          inputMode="decimal"
          value={typed.deposit}
          end={typed.currency}
          maxLength={24}
          onChange={(event) => write({ deposit: event.target.value })}
        />
      </Field>
    </>
  );
}
