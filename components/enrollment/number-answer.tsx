"use client";

import { type ComponentProps, useState } from "react";
import { Input } from "@/components/ui/input";
import type { Answer } from "@/lib/enrollment/schema";

/** A number as people type it: "12", "3,5". What is no number stays in the field and answers nothing. */
export function NumberAnswer({
  answer,
  onAnswer,
  ...rest
}: Omit<ComponentProps<typeof Input>, "value" | "onChange"> & {
  answer: Answer | undefined;
  onAnswer: (answer: Answer) => void;
}) {
  const [typed, setTyped] = useState(typeof answer === "number" ? String(answer) : "");
  function type(text: string) {
    setTyped(text);
    const number = Number(text.trim().replace(",", "."));
    const isNumber = text.trim() !== "" && Number.isFinite(number) && Math.abs(number) <= 1e12;
    onAnswer(isNumber ? number : null);
  }
  const isWrong = typed.trim() !== "" && typeof answer !== "number";
  return (
    <div className="grid gap-1.5">
      <Input
        {...rest}
        inputMode="decimal"
        value={typed}
        maxLength={16}
        className="num"
        frameClassName="max-w-[240px]"
        onChange={(event) => type(event.target.value)}
      />
      {isWrong ? (
        <p role="alert" className="text-overdue text-small">
          Write a number, for example 12.
        </p>
      ) : null}
    </div>
  );
}
