"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Problem } from "@/components/ui/problem";
import type { Plan } from "@/lib/billing/schema";
import type { Cadence } from "@/lib/billing/terms";
import { CadenceField } from "./cadence-field";
import { usePlan } from "./use-plan";

type Props = {
  amount: string;
  currency: string;
  firstDue: string;
  count: number;
  onPlan: (plan: Plan) => void;
};

/** Spreads an amount over equal instalments, worked out by the database: how many, how often, from when. */
export function SpreadFields({ amount, currency, firstDue: first, count: many, onPlan }: Props) {
  const [count, setCount] = useState(String(many));
  const [cadence, setCadence] = useState<Cadence>("monthly");
  const [firstDue, setFirstDue] = useState(first);
  const { ask, isAsking, problem } = usePlan();
  return (
    <>
      <div className="grid items-end gap-3 sm:grid-cols-[88px_minmax(0,1fr)_minmax(0,1fr)_auto]">
        <Field label="Instalments">
          <Input
            type="number"
            min={1}
            max={60}
            value={count}
            onChange={(event) => setCount(event.target.value)}
          />
        </Field>
        <CadenceField value={cadence} onChange={setCadence} />
        <Field label="First due">
          <Input
            type="date"
            value={firstDue}
            onChange={(event) => setFirstDue(event.target.value)}
          />
        </Field>
        <Button
          loading={isAsking}
          onClick={() => ask({ amount, currency, count: Number(count), cadence, firstDue }, onPlan)}
        >
          Spread
        </Button>
      </div>
      <Problem>{problem}</Problem>
    </>
  );
}
