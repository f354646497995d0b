"use client";

import { Plus, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import type { TypedInstalment } from "@/lib/billing/terms";

/** Instalments one can edit: a day and an amount a row. That they add up is checked when they are saved. */
export function InstalmentFields({
  value,
  currency,
  onChange,
}: {
  value: readonly TypedInstalment[];
  currency: string;
  onChange: (value: TypedInstalment[]) => void;
}) {
  const change = (at: number, part: Partial<TypedInstalment>) =>
    onChange(value.map((one, n) => (n === at ? { ...one, ...part } : one)));
  return (
    <div className="grid gap-2">
      <ol className="grid gap-2">
        {[...value.entries()].map(([at, one]) => (
          <li
            key={at}
            className="grid grid-cols-[20px_minmax(0,1fr)_minmax(0,1fr)_30px] items-center gap-2"
          >
            <span className="num text-ink-3 text-small">{at + 1}</span>
            <Input
              type="date"
              aria-label={`Due day of instalment ${at + 1}`}
              value={one.due_date}
              onChange={(event) => change(at, { due_date: event.target.value })}
            />
            <Input
              inputMode="decimal"
              aria-label={`Amount of instalment ${at + 1}`}
              value={one.amount}
              end={currency}
              className="text-end"
              onChange={(event) => change(at, { amount: event.target.value })}
            />
            <Button
              size="sm"
              variant="ghost"
              icon
              disabled={value.length === 1}
              aria-label={`Remove instalment ${at + 1}`}
              onClick={() => onChange(value.filter((_, n) => n !== at))}
            >
              <X size={14} aria-hidden />
            </Button>
          </li>
        ))}
      </ol>
      <Button
        size="sm"
        variant="ghost"
        className="justify-self-start"
        disabled={value.length >= 60}
        onClick={() => onChange([...value, { due_date: value.at(-1)?.due_date ?? "", amount: "" }])}
      >
        <Plus size={14} aria-hidden />
        Add an instalment
      </Button>
    </div>
  );
}
