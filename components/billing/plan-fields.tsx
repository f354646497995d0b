import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { TypedTerms } from "@/lib/billing/terms";
import { CadenceField } from "./cadence-field";
import { CountField } from "./count-field";

export type PlanProps = {
  typed: TypedTerms;
  write: (change: Partial<TypedTerms>) => void;
  errors?: { count?: string; firstDue?: string };
};

/** The plan of an invoice, from which the database works out its instalments. */
export function PlanFields({ typed, write, errors = {} }: PlanProps) {
  return (
    <>
      <CountField
        value={typed.count}
        isWrong={Boolean(errors.count)}
        onChange={(count) => write({ count })}
      />
      <CadenceField value={typed.cadence} onChange={(cadence) => write({ cadence })} />
      <Field label="First one on" error={errors.firstDue}>
        <Input
          type="date"
          value={typed.firstDue}
          onChange={(event) => write({ firstDue: event.target.value })}
        />
      </Field>
      <Field label="Deposit" optional hint="Due on the first day, before the instalments.">
        <Input
          inputMode="decimal"
          className="num"
          value={typed.deposit}
          end={typed.currency}
          maxLength={24}
          onChange={(event) => write({ deposit: event.target.value })}
        />
      </Field>
    </>
  );
}
