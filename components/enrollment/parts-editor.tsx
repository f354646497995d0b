import { Plus, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import type { Part } from "@/lib/enrollment/new-student";
import type { NewStudent } from "./use-new-student";

/** Every instalment's date and amount as fields; the database says whether they come to the total. */
export function PartsEditor({
  student: { typed, write },
  parts,
}: {
  student: NewStudent;
  parts: readonly Part[];
}) {
  const change = (at: number, part: Partial<Part>) =>
    write({ parts: parts.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  return (
    <div className="col-span-full grid max-w-[520px] gap-2">
      {[...parts.entries()].map(([at, { dueDate, amount }]) => (
        <div
          key={at}
          className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-center gap-2"
        >
          <Input
            type="date"
            aria-label={`Date of instalment ${at + 1}`}
            value={dueDate}
            onChange={(event) => change(at, { dueDate: event.target.value })}
          />
          <Input
            inputMode="decimal"
            className="num"
            aria-label={`Amount of instalment ${at + 1}`}
            value={amount}
            end={typed.currency}
            maxLength={24}
            onChange={(event) => change(at, { amount: event.target.value })}
          />
          <Button
            variant="ghost"
            icon
            aria-label={`Remove instalment ${at + 1}`}
            disabled={parts.length === 1}
            onClick={() => write({ parts: parts.filter((_, index) => index !== at) })}
          >
            <X size={14} aria-hidden />
          </Button>
        </div>
      ))}
      <div className="flex flex-wrap gap-2">
        <Button
          size="sm"
          disabled={parts.length >= 60}
          onClick={() =>
            write({ parts: [...parts, { dueDate: parts.at(-1)?.dueDate ?? "", amount: "" }] })
          }
        >
          <Plus size={14} aria-hidden />
          Add an instalment
        </Button>
        <Button size="sm" variant="ghost" onClick={() => write({ parts: null })}>
          Back to the plan
        </Button>
      </div>
    </div>
  );
}
