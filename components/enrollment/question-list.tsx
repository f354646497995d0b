import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  type UniqueIdentifier,
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
      // All of one height while they move, or a tall one would jump over two.
      onDragStart={() => onOpen(undefined)}
      onDragEnd={drop}
      accessibility={{
        announcements: spoken(questions),
        screenReaderInstructions: {
          draggable:
            "Space picks the question up, arrows move it, space puts it down, escape puts it back.",
        },
      }}
    >
      <SortableContext
        items={questions.map(({ key }) => key)}
        strategy={verticalListSortingStrategy}
      >
        <ol className="grid grid-cols-[minmax(0,1fr)] gap-2">
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

/** What a screen reader hears while a question is moved. */
function spoken(questions: readonly Question[]): Announcements {
  const name = (id: UniqueIdentifier) =>
    questions.find(({ key }) => key === id)?.title || "Question without text";
  const place = (id: UniqueIdentifier | undefined) =>
    `${questions.findIndex(({ key }) => key === id) + 1} of ${questions.length}`;
  return {
    onDragStart: ({ active }) => `${name(active.id)}, picked up at ${place(active.id)}.`,
    onDragOver: ({ active, over }) => `${name(active.id)}, now ${place(over?.id)}.`,
    onDragEnd: ({ active, over }) => `${name(active.id)}, put down at ${place(over?.id)}.`,
    onDragCancel: ({ active }) => `${name(active.id)}, put back.`,
  };
}
