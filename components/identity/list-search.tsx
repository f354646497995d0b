import type { Route } from "next";
import Form from "next/form";
import { SearchInput } from "@/components/ui/search-input";

/** The search of a list: lands in the address as ?q=, beside what kept already says there. */
export function ListSearch({
  path,
  q,
  kept,
}: {
  path: Route;
  q?: string;
  kept: Record<string, string | undefined>;
}) {
  return (
    <Form action={path} key={q} className="min-w-0">
      {Object.entries(kept).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <SearchInput
        name="q"
        defaultValue={q}
        aria-label="Search by name or e-mail"
        placeholder="Name or e-mail"
        className="max-md:min-w-0"
      />
    </Form>
  );
}
