"use client";

import { Plus, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import type { TypedInvoice } from "@/lib/billing/draft";
import { Amount } from "./amount";

type Lines = TypedInvoice["lines"];
type Line = Lines[number];

type Props = {
  value: Lines;
  /** What the database makes of each line; undefined while it has no price. */
  amounts: readonly (string | undefined)[];
  currency: string;
  onChange: (lines: Lines) => void;
};

const columns =
  "md:grid-cols-[minmax(0,1fr)_80px_144px_112px_36px] grid-cols-[80px_minmax(0,1fr)_36px] items-center gap-2";

/** The lines of an invoice: what, how many, the price of one, and what that comes to. */
export function LineFields({ value, amounts, currency, onChange }: Props) {
  const change = (at: number, part: Partial<Line>) =>
    onChange(value.map((one, n) => (n === at ? { ...one, ...part } : one)));
  return (
    <div className="col-span-full grid gap-2">
      <div aria-hidden className={`grid text-ink-3 text-micro max-md:hidden ${columns}`}>
        <span>Line</span>
        <span className="text-end">Quantity</span>
        <span className="text-end">Price of one</span>
        <span className="text-end">Amount</span>
      </div>
      {[...value.entries()].map(([at, line]) => (
        <div key={at} className={`grid max-md:pb-3 ${columns}`}>
          <One
            name={`line ${at + 1}`}
            line={line}
            amount={amounts[at]}
            currency={currency}
            onChange={(part) => change(at, part)}
          />
          <Button
            variant="ghost"
            icon
            aria-label={`Remove line ${at + 1}`}
            disabled={value.length === 1}
            onClick={() => onChange(value.filter((_, n) => n !== at))}
            className="max-md:col-start-3 max-md:row-start-2"
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
        onClick={() => onChange([...value, { description: "", quantity: "1", price: "" }])}
      >
        <Plus size={14} aria-hidden />
        Add a line
      </Button>
    </div>
  );
}

type OneProps = {
  name: string;
  line: Line;
  amount: string | undefined;
  currency: string;
  onChange: (part: Partial<Line>) => void;
};

function One({ name, line, amount, currency, onChange }: OneProps) {
  return (
    <>
      <Input
        aria-label={`What ${name} is for`}
        placeholder="What it is for"
        value={line.description}
        maxLength={300}
        onChange={(event) => onChange({ description: event.target.value })}
        frameClassName="max-md:col-span-full"
      />
      <Input
        inputMode="decimal"
        aria-label={`Quantity of ${name}`}
        value={line.quantity}
        maxLength={10}
        onChange={(event) => onChange({ quantity: event.target.value })}
        className="num text-end"
      />
      <Input
        inputMode="decimal"
        aria-label={`Price of ${name}`}
        value={line.price}
        end={currency}
        maxLength={24}
        onChange={(event) => onChange({ price: event.target.value })}
        className="num text-end"
      />
      <p className="num text-end text-small max-md:order-last max-md:col-span-2">
        <span className="sr-only">Amount of {name}: </span>
        {amount === undefined ? (
          <span className="text-ink-3">–</span>
        ) : (
          <Amount of={amount} currency={currency} />
        )}
      </p>
    </>
  );
}
