import { useSortable } from "@dnd-kit/sortable";
import clsx from "clsx";
import { ArrowDown, ArrowUp, ChevronDown, GripVertical, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { questionFacts } from "@/lib/enrollment/question-words";
import type { Question } from "@/lib/enrollment/schema";
import { QuestionEditor } from "./question-editor";

type Props = {
  question: Question;
  questions: readonly Question[];
  place: number;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onMove: (to: number) => void;
  onChange: (question: Question) => void;
  onRemove: () => void;
};

/** A question in the builder: its handle, what it asks, and, opened, everything about it. */
export function QuestionCard(props: Props) {
  const { question, questions, place, isOpen } = props;
  const { setNodeRef, transform, transition, isDragging, ...sortable } = useSortable({
    id: question.key,
  });
  const name = question.title || "a question without text";
  return (
    <li
      ref={setNodeRef}
      style={{ transform: transform ? `translateY(${transform.y}px)` : undefined, transition }}
      className={clsx(
        "rounded-sheet border bg-surface",
        isDragging ? "relative z-10 border-line-2 shadow-e2" : "border-line",
      )}
    >
      <div className="flex items-center gap-1 p-2">
        <button
          type="button"
          {...sortable.attributes}
          {...sortable.listeners}
          aria-label={`Move ${name}`}
          className="grid size-8 flex-none cursor-grab touch-none place-items-center rounded-control-sm text-ink-3 hover:bg-hover"
        >
          <GripVertical size={16} aria-hidden />
        </button>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => props.onOpen(!isOpen)}
          className="flex min-w-0 flex-1 items-center gap-3 rounded-control-sm px-1.5 py-1 text-start hover:bg-hover"
        >
          <span className="num w-5 flex-none text-ink-3 text-small">{place + 1}</span>
          <span className="min-w-0 flex-1">
            <span className={clsx("block truncate font-name", !question.title && "text-ink-3")}>
              {question.title || "No text yet"}
            </span>
            <span className="block truncate text-ink-3 text-micro">
              {questionFacts(question, questions)}
            </span>
          </span>
          <ChevronDown
            size={16}
            aria-hidden
            className={clsx("flex-none text-ink-3", isOpen && "rotate-180")}
          />
        </button>
        <Moves {...props} name={name} />
      </div>
      {isOpen ? (
        <div className="border-line border-t p-4">
          <QuestionEditor
            question={question}
            earlier={questions.slice(0, place)}
            onChange={props.onChange}
          />
        </div>
      ) : null}
    </li>
  );
}

function Moves({ name, place, questions, onMove, onRemove }: Props & { name: string }) {
  return (
    <>
      <Button
        size="sm"
        variant="ghost"
        icon
        aria-label={`Move ${name} up`}
        disabled={place === 0}
        onClick={() => onMove(place - 1)}
      >
        <ArrowUp size={14} aria-hidden />
      </Button>
      <Button
        size="sm"
        variant="ghost"
        icon
        aria-label={`Move ${name} down`}
        disabled={place === questions.length - 1}
        onClick={() => onMove(place + 1)}
      >
        <ArrowDown size={14} aria-hidden />
      </Button>
      <Button size="sm" variant="ghost" icon aria-label={`Remove ${name}`} onClick={onRemove}>
        <Trash2 size={14} aria-hidden />
      </Button>
    </>
  );
}
