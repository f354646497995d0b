import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Notice } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import { Sheet } from "@/components/ui/sheet";
import { counted, dayTime, number } from "@/lib/format";
import type { ImportAddress } from "@/lib/imports/address";
import type { ImportPage } from "@/lib/imports/schema";
import { importHref, type Office } from "@/lib/office";
import { ImportRows } from "./import-rows";
import { ImportRun } from "./import-run";

type Props = {
  file: ImportPage;
  address: ImportAddress;
  office: Office;
  clock: { zone: string; now: string };
};

const tabs = [
  ["error", "To mend"],
  ["create", "To create"],
  ["created", "Created"],
  ["exists", "Already there"],
] as const;

/** What a checked file would do or has done, row by row, and the button that does it. */
export function ImportView(props: Props) {
  const { file, address, office } = props;
  const { counts, state } = file;
  const pathname = importHref(office, file.id);
  return (
    <>
      <p className="max-w-[80ch] text-control">{sentence(props)}</p>
      {file.same_file[0] && state === "checked" ? (
        <Notice is="waiting">
          This very file was imported on{" "}
          {dayTime(file.same_file[0], props.clock.zone, props.clock.now)}. Who came with it is
          already there and stays as they are.
        </Notice>
      ) : null}
      {state === "running" || (state === "checked" && counts.create > 0) ? (
        <ImportRun key={state} file={file} />
      ) : null}
      <div className="flex flex-wrap items-end justify-between gap-3">
        <LinkTabs
          label="Rows"
          items={[
            {
              href: { pathname, query: {} },
              label: "All",
              count: file.row_count,
              current: address.show === null,
            },
            ...tabs
              .filter(([show]) => counts[show] > 0)
              .map(([show, label]) => ({
                href: { pathname, query: { show } },
                label,
                count: counts[show],
                current: address.show === show,
              })),
          ]}
        />
        <div className="flex flex-wrap gap-4 text-small">
          {counts.error > 0 ? (
            <a href={`/api/imports/${file.id}/errors`} download className="link">
              Download the {counted(counts.error, "row")} to mend
            </a>
          ) : null}
          {state === "checked" ? (
            <Link href={{ pathname, query: { columns: "choose" } }} className="link">
              Change the columns
            </Link>
          ) : null}
        </div>
      </div>
      <Rows {...props} />
    </>
  );
}

function Rows({ file, address, office }: Props) {
  const pathname = importHref(office, file.id);
  const { rows, preceding, total } = file;
  const kept: Record<string, string> = address.show ? { show: address.show } : {};
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last)
    return (
      <Empty framed title="No rows of that kind">
        Choose another kind above.
      </Empty>
    );
  const isLast = preceding + rows.length >= total;
  return (
    <Sheet>
      <ImportRows rows={rows} office={office} />
      <Pager
        from={preceding + 1}
        to={preceding + rows.length}
        total={total}
        words={["Earlier", "Later"]}
        newer={
          preceding > 0 ? { pathname, query: { ...kept, before: String(first.row) } } : undefined
        }
        older={isLast ? undefined : { pathname, query: { ...kept, after: String(last.row) } }}
      />
    </Sheet>
  );
}

function sentence({ file: { counts, state, row_count } }: Props): string {
  const rest = [
    counts.exists > 0 ? `${number(counts.exists)} already there` : "",
    counts.error > 0 ? `${number(counts.error)} to mend` : "",
  ].filter(Boolean);
  const beside = rest.length > 0 ? `, ${rest.join(", ")}` : "";
  if (state === "done")
    return `${counted(counts.created, "student")} created${beside}. Rows to mend can be downloaded, mended and uploaded again.`;
  if (state === "running")
    return `${number(counts.created)} created, ${number(counts.create)} to go${beside}.`;
  return `${counted(row_count, "row")}: ${number(counts.create)} would be created${beside}. Nothing is saved yet.`;
}
