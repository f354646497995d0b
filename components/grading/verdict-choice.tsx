import { Glyph } from "@/components/ui/glyph";
import { Kbd } from "@/components/ui/kbd";
import { Segments } from "@/components/ui/segments";
import type { Verdict } from "@/lib/grading/schema";

/** Pass, needs work or fail, with their keys. */
export function VerdictChoice({
  verdict,
  isLast,
  onChoose,
}: {
  verdict: Verdict | null;
  isLast: boolean;
  onChoose: (verdict: Verdict) => void;
}) {
  return (
    <Segments
      label="Verdict"
      name="verdict"
      grow
      value={verdict ?? ""}
      onValueChange={(value) => {
        const chosen = options.find((option) => option.value === value);
        if (chosen) onChoose(chosen.value);
      }}
      options={options.map(({ value, ...option }) => ({
        value,
        disabled: value === "needs_work" && isLast,
        label: (
          <>
            <span className={verdict === value ? option.tone : undefined}>
              <Glyph name={option.glyph} />
            </span>
            {option.word}
            <Kbd>{option.key}</Kbd>
          </>
        ),
      }))}
    />
  );
}

const options = [
  { value: "pass", word: "Pass", key: "P", glyph: "done", tone: "text-passed" },
  { value: "needs_work", word: "Needs work", key: "W", glyph: "needs", tone: "text-needs" },
  { value: "fail", word: "Fail", key: "F", glyph: "failed", tone: "text-overdue" },
] as const;
