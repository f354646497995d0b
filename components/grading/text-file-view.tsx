"use client";

import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "@/components/ui/skeleton";
import { counted } from "@/lib/format";
import { fetchPreview, fileClient, type Preview } from "./file-client";

/** The beginning of a text file, or a CSV file as a table. Read by the server, drawn as text. */
export function TextFileView({
  attempt,
  index,
  name,
}: {
  attempt: string;
  index: number;
  name: string;
}) {
  const { data, error } = useQuery(
    { queryKey: ["preview", attempt, index], queryFn: () => fetchPreview(attempt, index) },
    fileClient,
  );
  if (error) return <p className="px-4 py-6 text-ink-2 text-small">{error.message}</p>;
  if (!data) return <Skeleton className="m-4 h-40" />;
  if (data.kind === "table") return <Table table={data} name={name} />;
  return (
    <pre
      {...scrolled}
      className="max-h-[70vh] overflow-auto whitespace-pre-wrap break-words px-4 py-3 font-sans text-read"
    >
      {data.text}
      {data.isCut ? (
        <em className="mt-3 block text-ink-3">Download the file for the rest.</em>
      ) : null}
    </pre>
  );
}

/* What scrolls has to be reached by keyboard. */
const scrolled = { tabIndex: 0 };

function Table({ table, name }: { table: Extract<Preview, { kind: "table" }>; name: string }) {
  const columns = table.head.map((_, at) => table.rows.every((row) => isNumber(row[at])));
  const look = (at: number) => (columns[at] ? "num text-end" : "text-start");
  return (
    <section {...scrolled} aria-label={name} className="max-h-[70vh] overflow-auto">
      <table aria-label={name} className="w-full border-collapse text-small">
        <thead>
          <tr>
            {[...table.head.entries()].map(([at, cell]) => (
              <th
                key={at}
                scope="col"
                className={`border-line-2 border-b px-2.5 py-2 font-medium text-ink-3 text-micro first:ps-4 last:pe-4 ${look(at)}`}
              >
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...table.rows.entries()].map(([line, row]) => (
            <tr key={line} className="border-line border-b last:border-0">
              {[...table.head.keys()].map((at) => (
                <td
                  key={at}
                  className={`px-2.5 py-2 align-top first:ps-4 first:font-name last:pe-4 ${look(at)}`}
                >
                  {row[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.total > table.rows.length ? (
        <p className="px-4 py-2.5 text-ink-3 text-small">
          {counted(table.rows.length, "row")} of {table.total}. Download the file for the rest.
        </p>
      ) : null}
    </section>
  );
}

function isNumber(cell: string | undefined): boolean {
  return cell === undefined || /^\s*[-−+]?[\d.,\s]*\d\s?%?\s*$/.test(cell) || cell.trim() === "";
}
