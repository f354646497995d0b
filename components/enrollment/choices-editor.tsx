import { Plus, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";

/** The choices of a question, one line each; Enter adds the next. */
export function ChoicesEditor({
  options,
  onChange,
}: {
  options: readonly string[];
  onChange: (options: string[]) => void;
}) {
  const set = (at: number, text: string) =>
    onChange(options.map((one, index) => (index === at ? text : one)));
  return (
    <fieldset className="grid gap-2">
      <legend className="pb-1.5 font-name text-small">Choices</legend>
      {[...options.entries()].map(([index, option]) => (
        // Choices have no name of their own: their place is what they are.
        <div key={index} className="flex gap-2">
          <Input
            aria-label={`Choice ${index + 1}`}
            value={option}
            maxLength={200}
            onChange={(event) => set(index, event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || options.length >= 30) return;
              event.preventDefault();
              onChange([...options, ""]);
            }}
          />
          <Button
            variant="ghost"
            icon
            aria-label={`Remove choice ${index + 1}`}
            disabled={options.length <= 2}
            onClick={() => onChange(options.filter((_, at) => at !== index))}
          >
            <X size={14} aria-hidden />
          </Button>
        </div>
      ))}
      {options.length < 30 ? (
        <div>
          <Button size="sm" onClick={() => onChange([...options, ""])}>
            <Plus size={14} aria-hidden />
            Add a choice
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}
