"use client";

import { Plus, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import type { TypedInvoice } from "@/lib/billing/draft";

type Lines = TypedInvoice["lines"];

/** The lines of an invoice: what, and its price. */
export function LineFields({
  value,
  currency,
  onChange,
}: {
  value: Lines;
  currency: string;
  onChange: (lines: Lines) => void;
}) {
  const change = (at: number, part: Partial<Lines[number]>) =>
    onChange(value.map((one, n) => (n === at ? { ...one, ...part } : one)));
  return (
    <div className="col-span-full grid gap-2">
      {[...value.entries()].map(([at, line]) => (
        <div
          key={at}
          className="grid grid-cols-[minmax(0,2fr)_minmax(0,1fr)_36px] items-center gap-2"
        >
          <Input
            aria-label={`What line ${at + 1} is for`}
            placeholder="What it is for"
            value={line.description}
            maxLength={300}
            onChange={(event) => change(at, { description: event.target.value })}
          />
          <Input
            inputMode="decimal"
            aria-label={`Price of line ${at + 1}`}
            value={line.price}
            end={currency}
            maxLength={24}
            className="num text-end"
            onChange={(event) => change(at, { price: event.target.value })}
          />
          <Button
            variant="ghost"
            icon
            aria-label={`Remove line ${at + 1}`}
            disabled={value.length === 1}
            onClick={() => onChange(value.filter((_, n) => n !== at))}
          >
            <X size={14} aria-hidden />
          </Button>
        </div>
      ))}
      <Button
        size="sm"
        variant="ghost"
        className="justify-self-start"
        disabled={value.length >= 20}
        onClick={() => onChange([...value, { description: "", price: "" }])}
      >
        <Plus size={14} aria-hidden />
        Add a line
      </Button>
    </div>
  );
}
