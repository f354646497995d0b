import { Button } from "@/components/ui/button";
import { minutesFor } from "@/lib/enrollment/questionnaire";
import type { Question } from "@/lib/enrollment/schema";
import { count } from "@/lib/format";

/** The first page: how much is asked, how long it takes, what becomes of it. */
export function WelcomeStep({
  name,
  academy,
  questions,
  onStart,
}: {
  name: string;
  academy: string;
  questions: readonly Question[];
  onStart: () => void;
}) {
  return (
    <div className="grid max-w-[560px] gap-5">
      <h1 className="text-display max-md:text-display-phone">
        Welcome to {academy}, {name}
      </h1>
      <p className="text-ink-2">
        Before the first lesson, {count(questions.length, "question")} about you, about{" "}
        {count(minutesFor(questions), "minute")}. Your mentor reads the answers, so the feedback
        fits your business. They are saved as you go.
      </p>
      <div>
        <Button variant="primary" size="lg" onClick={onStart} className="max-md:w-full">
          Begin
        </Button>
      </div>
    </div>
  );
}
