import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import type { Question } from "@/lib/enrollment/schema";

/** When a question shows: always, or only after certain answers to an earlier question with choices. */
export function ConditionEditor({
  condition,
  earlier,
  onChange,
}: {
  condition: Question["shown_if"];
  earlier: readonly Question[];
  onChange: (condition: Question["shown_if"]) => void;
}) {
  const askable = earlier.filter(({ type }) => type === "one" || type === "many");
  const asked = askable.find(({ key }) => key === condition?.question);
  if (askable.length === 0) return null;

  function toggle(option: string, isOn: boolean) {
    if (!asked || !condition) return;
    const any = asked.options.filter((one) =>
      one === option ? isOn : condition.any.includes(one),
    );
    onChange(any.length > 0 ? { question: asked.key, any } : null);
  }

  return (
    <div className="grid gap-2.5">
      <Field label="Shown">
        <NativeSelect
          value={condition?.question ?? ""}
          onChange={({ target: { value } }) => {
            const next = askable.find(({ key }) => key === value);
            onChange(next ? { question: next.key, any: next.options.slice(0, 1) } : null);
          }}
        >
          <option value="">Always</option>
          {askable.map(({ key, title }) => (
            <option key={key} value={key}>
              Only after an answer to “{title}”
            </option>
          ))}
        </NativeSelect>
      </Field>
      {asked ? (
        <fieldset className="flex flex-wrap gap-x-5 gap-y-2">
          <legend className="sr-only">Answers that show it</legend>
          {asked.options.map((option) => (
            <Checkbox
              key={option}
              checked={condition?.any.includes(option) ?? false}
              onChange={(event) => toggle(option, event.target.checked)}
            >
              {option}
            </Checkbox>
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}
