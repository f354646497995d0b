import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { detailKinds, detailLabel, detailsOf } from "@/lib/enrollment/details";
import { newQuestion, typeWord } from "@/lib/enrollment/question-words";
import { type Question, questionTypes } from "@/lib/enrollment/schema";
import { ChoicesEditor } from "./choices-editor";
import { ConditionEditor } from "./condition-editor";

type Props = {
  question: Question;
  earlier: readonly Question[];
  onChange: (question: Question) => void;
};

/** Everything about one question. */
export function QuestionEditor({ question, earlier, onChange }: Props) {
  const change = (part: Partial<Question>) => onChange({ ...question, ...part });
  const isChoice = question.type === "one" || question.type === "many";

  function chooseType(type: Question["type"]) {
    const fresh = newQuestion(type);
    const keepsOptions = fresh.options.length > 0 && isChoice;
    change({
      type,
      options: keepsOptions ? question.options : fresh.options,
      fills: type === "file" ? null : question.fills,
    });
  }

  return (
    <div className="grid gap-4">
      <Field label="Question">
        <Input
          value={question.title}
          maxLength={300}
          onChange={(event) => change({ title: event.target.value })}
        />
      </Field>
      <Field label="Hint" optional>
        <Input
          value={question.hint}
          maxLength={500}
          onChange={(event) => change({ hint: event.target.value })}
        />
      </Field>
      <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
        <Field label="Answer">
          <NativeSelect
            value={question.type}
            onChange={(event) => {
              const type = questionTypes.find((one) => one === event.target.value);
              if (type) chooseType(type);
            }}
          >
            {questionTypes.map((type) => (
              <option key={type} value={type}>
                {typeWord(type)}
              </option>
            ))}
          </NativeSelect>
        </Field>
        {question.type === "file" ? null : <Fills question={question} change={change} />}
      </div>
      {isChoice ? (
        <ChoicesEditor options={question.options} onChange={(options) => change({ options })} />
      ) : null}
      <ConditionEditor
        condition={question.shown_if}
        earlier={earlier}
        onChange={(shown_if) => change({ shown_if })}
      />
      <div>
        <Checkbox
          checked={question.is_required}
          onChange={(event) => change({ is_required: event.target.checked })}
        >
          Required
        </Checkbox>
      </div>
    </div>
  );
}

function Fills({
  question,
  change,
}: {
  question: Question;
  change: (part: Partial<Question>) => void;
}) {
  return (
    <Field label="Also fills" hint="The student can change it later in their profile.">
      <NativeSelect
        value={question.fills ? `${question.fills.kind}.${question.fills.key}` : ""}
        onChange={(event) => {
          const [kindName, key] = event.target.value.split(".");
          const kind = detailKinds.find((one) => one === kindName);
          change({ fills: kind && key ? { kind, key } : null });
        }}
      >
        <option value="">Nothing</option>
        {detailKinds.flatMap((kind) =>
          detailsOf[kind].details.map(({ key }) => (
            <option key={`${kind}.${key}`} value={`${kind}.${key}`}>
              {detailLabel(kind, key)}
            </option>
          )),
        )}
      </NativeSelect>
    </Field>
  );
}
