import { Button } from "@/components/ui/button";
import type { TypedInstalment } from "@/lib/billing/terms";
import { InstalmentFields } from "./instalment-fields";
import { PlanFields, type PlanProps } from "./plan-fields";

type Props = PlanProps & {
  /** What the plan comes to; null while the database has not said so. */
  planned: readonly TypedInstalment[] | null;
};

/** How an invoice is paid: a plan the database works out, or every date and amount by hand. */
export function ScheduleFields({ planned, ...plan }: Props) {
  const { typed, write } = plan;
  if (typed.parts)
    return (
      <div className="col-span-full grid max-w-[560px] gap-2">
        <InstalmentFields
          value={typed.parts}
          currency={typed.currency}
          onChange={(parts) => write({ parts })}
        />
        <Button size="sm" className="justify-self-start" onClick={() => write({ parts: null })}>
          Back to the plan
        </Button>
      </div>
    );
  return (
    <>
      <PlanFields {...plan} />
      <Button
        size="sm"
        className="justify-self-start"
        disabled={!planned}
        onClick={() =>
          write({ parts: planned?.map(({ due_date, amount }) => ({ due_date, amount })) ?? null })
        }
      >
        Change dates and amounts
      </Button>
    </>
  );
}
