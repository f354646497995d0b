import { NativeSelect } from "@/components/ui/native-select";
import { type Category, categories } from "@/lib/support/schema";
import { topicWords } from "@/lib/support/student-words";

/** What a question is about, in a student's words. */
export function StudentTopicSelect({
  value,
  onChoose,
}: {
  value: Category | "";
  onChoose: (category: Category | "") => void;
}) {
  return (
    <NativeSelect
      value={value}
      onChange={({ target }) => onChoose(categories.find((one) => one === target.value) ?? "")}
    >
      <option value="" hidden>
        Choose
      </option>
      {categories.map((category) => (
        <option key={category} value={category}>
          {topicWords[category]}
        </option>
      ))}
    </NativeSelect>
  );
}
