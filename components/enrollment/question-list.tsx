import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import type { Question } from "@/lib/enrollment/schema";
import { QuestionCard } from "./question-card";

/** The questions in their order, to be moved by hand, by the arrow keys on the handle, or by its buttons. */
export function QuestionList({
  questions,
  open,
  onOpen,
  onChange,
}: {
  questions: readonly Question[];
  open: string | undefined;
  onOpen: (key: string | undefined) => void;
  onChange: (questions: readonly Question[]) => void;
}) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const move = (from: number, to: number) => onChange(arrayMove([...questions], from, to));

  function drop({ active, over }: DragEndEvent) {
    const [from, to] = [active.id, over?.id].map((id) =>
      questions.findIndex(({ key }) => key === id),
    );
    if (from !== undefined && to !== undefined && to >= 0 && from !== to) move(from, to);
  }

  return (
    <DndContext
      id="questions"
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
    >
      <SortableContext
        items={questions.map(({ key }) => key)}
        strategy={verticalListSortingStrategy}
      >
        <ol className="grid gap-2">
          {questions.map((question, place) => (
            <QuestionCard
              key={question.key}
              {...{ question, questions, place }}
              isOpen={open === question.key}
              onOpen={(isOpen) => onOpen(isOpen ? question.key : undefined)}
              onMove={(to) => move(place, to)}
              onChange={(next) =>
                onChange(questions.map((one) => (one.key === next.key ? next : one)))
              }
              onRemove={() => onChange(questions.filter(({ key }) => key !== question.key))}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}
