import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { typeWord } from "@/lib/enrollment/question-words";
import type { Question } from "@/lib/enrollment/schema";
import { questionTypes } from "@/lib/enrollment/schema";

/** The button that asks for a type and adds a question of it at the end. */
export function AddQuestion({
  onAdd,
  isFull,
}: {
  onAdd: (type: Question["type"]) => void;
  isFull: boolean;
}) {
  if (isFull) return <p className="text-ink-3 text-small">50 questions at most.</p>;
  return (
    <div>
      <Menu
        trigger={
          <Button>
            <Plus size={14} aria-hidden />
            Add a question
          </Button>
        }
      >
        {questionTypes.map((type) => (
          <MenuItem key={type} onSelect={() => onAdd(type)}>
            {typeWord(type)}
          </MenuItem>
        ))}
      </Menu>
    </div>
  );
}
