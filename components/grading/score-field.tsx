"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** A score as a number, for work without a rubric. */
export function ScoreField({
  score,
  maxScore,
  onGive,
}: {
  score: number | null;
  maxScore: number;
  onGive: (score: number | null) => void;
}) {
  const isWrong = score !== null && (score < 0 || score > maxScore || !Number.isInteger(score));
  return (
    <div data-criterion="score">
      <Field
        label="Points"
        aside={`0 to ${maxScore}`}
        error={isWrong ? `A whole number from 0 to ${maxScore}.` : undefined}
      >
        <Input
          type="number"
          inputMode="numeric"
          min={0}
          max={maxScore}
          step={1}
          value={score ?? ""}
          onChange={(event) =>
            onGive(event.target.value === "" ? null : event.target.valueAsNumber)
          }
          className="num"
        />
      </Field>
    </div>
  );
}
