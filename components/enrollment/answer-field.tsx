import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import type { Answer, Question } from "@/lib/enrollment/schema";
import { NumberAnswer } from "./number-answer";

type Props = {
  question: Question;
  answer: Answer | undefined;
  /** Ids of what describes the control: its hint, its error. */
  describedBy?: string;
  isInvalid?: boolean;
  isReadOnly?: boolean;
  onAnswer: (answer: Answer) => void;
};

/** The control that answers a question of any type but a file. Its name is the question's text. */
export function AnswerField({ question, answer, onAnswer, ...rest }: Props) {
  const { type, title, options, key } = question;
  const wiring = {
    "aria-label": title,
    "aria-describedby": rest.describedBy,
    "aria-invalid": rest.isInvalid || undefined,
    readOnly: rest.isReadOnly,
  };
  const typed = typeof answer === "string" ? answer : "";
  if (type === "number") return <NumberAnswer {...wiring} answer={answer} onAnswer={onAnswer} />;
  if (type === "short")
    return (
      <Input
        {...wiring}
        value={typed}
        maxLength={500}
        onChange={(event) => onAnswer(event.target.value)}
      />
    );
  if (type === "long")
    return (
      <Textarea
        {...wiring}
        value={typed}
        maxLength={10_000}
        onChange={(event) => onAnswer(event.target.value)}
      />
    );
  if (type === "one")
    return (
      <RadioGroup
        legend={title}
        legendHidden
        name={key}
        options={options.map((option) => ({ value: option, label: option }))}
        defaultValue={typed}
        aria-describedby={rest.describedBy}
        onChange={(event) => onAnswer(event.target.value)}
      />
    );
  return <Many {...{ question, answer, describedBy: rest.describedBy, onAnswer }} />;
}

function Many({ question, answer, describedBy, onAnswer }: Props) {
  const chosen = Array.isArray(answer) ? answer : [];
  const toggle = (option: string, isOn: boolean) =>
    onAnswer(
      question.options.filter((one) => (one === option ? isOn : chosen.some((c) => c === one))),
    );
  return (
    <fieldset className="grid gap-2.5" aria-describedby={describedBy}>
      <legend className="sr-only">{question.title}</legend>
      {question.options.map((option) => (
        <Checkbox
          key={option}
          checked={chosen.some((one) => one === option)}
          onChange={(event) => toggle(option, event.target.checked)}
        >
          {option}
        </Checkbox>
      ))}
    </fieldset>
  );
}
