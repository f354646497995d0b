import { Input } from "@/components/ui/input";
import { Segments } from "@/components/ui/segments";

const common = ["1", "3", "6", "12"];

/** How many instalments: one of the usual numbers, or another. */
export function CountField({
  value,
  isWrong = false,
  onChange,
}: {
  value: string;
  isWrong?: boolean;
  onChange: (value: string) => void;
}) {
  const isOther = !common.includes(value);
  return (
    <div className="grid gap-1.5">
      <p className="font-name text-small">How many</p>
      <div className="flex flex-wrap items-start gap-2">
        <Segments
          label="How many"
          name="count"
          value={isOther ? "other" : value}
          onValueChange={(next) => onChange(next === "other" ? "7" : next)}
          options={[
            ...common.map((one) => ({ value: one, label: one })),
            { value: "other", label: "Other" },
          ]}
        />
        {isOther ? (
          <Input
            aria-label="Number of instalments"
            aria-invalid={isWrong || undefined}
            inputMode="numeric"
            className="num"
            frameClassName="max-w-[80px]"
            value={value}
            maxLength={2}
            onChange={(event) => onChange(event.target.value.replaceAll(/\D/g, ""))}
          />
        ) : null}
      </div>
    </div>
  );
}
