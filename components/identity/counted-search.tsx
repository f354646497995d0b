import type { Route } from "next";
import Form from "next/form";
import Link from "next/link";
import { SearchInput } from "@/components/ui/search-input";
import { number } from "@/lib/format";

/** The search of a list, in the address as ?q= beside what kept says there, and how many match: total, of "people". */
export function CountedSearch({
  path,
  q,
  kept,
  total,
  of,
}: {
  path: Route;
  q?: string;
  kept: Record<string, string | undefined>;
  total: number;
  of: readonly [one: string, many: string];
}) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Form action={path} key={q} className="max-sm:w-full">
        {Object.entries(kept).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <SearchInput
          name="q"
          defaultValue={q}
          aria-label="Search by name or e-mail"
          placeholder="Name or e-mail"
        />
      </Form>
      {q ? (
        <Link
          href={{ pathname: path, query: kept }}
          className="font-medium text-accent-text text-small"
        >
          Clear
        </Link>
      ) : null}
      <span className="ms-auto text-ink-2 text-small">
        <b className="num text-ink">{number(total)}</b> {total === 1 ? of[0] : of[1]}
      </span>
    </div>
  );
}
