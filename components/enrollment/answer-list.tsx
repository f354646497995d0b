import { Button } from "@/components/ui/button";
import { isAnswered } from "@/lib/enrollment/questionnaire";
import type { Answer, Question } from "@/lib/enrollment/schema";
import { fileSize } from "@/lib/format";
import { filesIn } from "./answer-keeper";

type Given = Pick<Question, "key" | "type" | "title"> & { answer?: Answer };

/** Questions with their answers, in order; files can be opened. onChange leads back to a question. */
export function AnswerList({
  student,
  answers,
  onChange,
}: {
  student: string;
  answers: readonly Given[];
  onChange?: (key: string) => void;
}) {
  return (
    <dl className="grid">
      {answers.map((one) => (
        <div
          key={one.key}
          className="grid gap-1 border-line border-t py-3 first:border-0 first:pt-0"
        >
          <dt className="text-ink-3 text-small">{one.title}</dt>
          <dd className="flex items-start justify-between gap-4">
            <div className="min-w-0 whitespace-pre-line break-words">
              {isAnswered(one.answer) ? (
                <Said student={student} given={one} />
              ) : (
                <span className="text-ink-3">No answer</span>
              )}
            </div>
            {onChange ? (
              <Button
                size="sm"
                variant="ghost"
                className="-my-1"
                aria-label={`${isAnswered(one.answer) ? "Change" : "Answer"}: ${one.title}`}
                onClick={() => onChange(one.key)}
              >
                {isAnswered(one.answer) ? "Change" : "Answer"}
              </Button>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Said({ student, given: { key, type, answer } }: { student: string; given: Given }) {
  if (type !== "file") return Array.isArray(answer) ? answer.join(", ") : String(answer);
  return (
    <ul className="grid gap-1">
      {filesIn(answer).map((file, index) => (
        <li key={file.path}>
          <a
            href={`/api/enrollment/answers/${student}/${key}/${index}`}
            className="text-accent-text underline-offset-2 hover:underline"
          >
            {file.name}
          </a>{" "}
          <span className="num text-ink-3 text-small">{fileSize(file.size)}</span>
        </li>
      ))}
    </ul>
  );
}
