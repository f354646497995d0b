import type { Route } from "next";
import Link from "next/link";
import type { StudentDesk } from "@/components/grading/desk";
import { StaffBody } from "@/components/shell/staff-body";
import { StaffTop } from "@/components/shell/staff-top";
import { Empty } from "@/components/ui/empty";
import { FilterChip } from "@/components/ui/filter-chip";
import { ListSearch } from "@/components/ui/list-search";
import { Pager } from "@/components/ui/pager";
import { SegmentLinks } from "@/components/ui/segment-links";
import { Sheet } from "@/components/ui/sheet";
import { changed, searchIn } from "@/lib/address";
import { totalInWords } from "@/lib/grading/words";
import { type TicketsAddress, ticketTurns } from "@/lib/support/address";
import type { TicketList } from "@/lib/support/schema";
import { categoryWords, statusWords, ticketsSentence } from "@/lib/support/words";
import { ticketLists } from "./ticket-desk";
import { TicketsTable } from "./tickets-table";

type Props = { desk: StudentDesk; address: TicketsAddress; tickets: TicketList };

const turns = { ...statusWords, waiting: "Waiting", all: "All" };
const owners = { me: "me", nobody: "nobody" } as const;

/** The tickets somebody of the staff answers: those that wait for an answer first. */
export function TicketsPage(props: Props) {
  const { desk, address, tickets } = props;
  const path: Route = ticketLists[desk];
  const isFirst = address.turn === "open" && !isNarrowed(address) && tickets.preceding === 0;
  return (
    <>
      <StaffTop title="Tickets">
        <ListSearch label="Search tickets" {...searchIn(path, address)} />
      </StaffTop>
      <StaffBody>
        <p className="max-w-[560px] text-balance text-title">
          {ticketsSentence(tickets, (isFirst && tickets.rows[0]) || null, tickets.now)}
        </p>
        <Filters {...props} />
        {tickets.rows.length === 0 ? <Nothing {...props} /> : <Rows {...props} />}
      </StaffBody>
    </>
  );
}

function Filters({ desk, address, tickets }: Props) {
  const to = (change: Partial<TicketsAddress>) => changed(ticketLists[desk], address, change);
  const { category, who } = address;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <SegmentLinks
        label="Which tickets"
        items={ticketTurns.map((turn) => ({
          href: to({ turn }),
          label: turns[turn],
          count: turn === "open" ? tickets.open : undefined,
          current: address.turn === turn,
        }))}
      />
      {tickets.categories.length > 1 ? (
        <FilterChip
          label="Category"
          value={category ? categoryWords[category] : undefined}
          href={to({ category: null })}
          choices={tickets.categories.map((one) => ({
            label: categoryWords[one],
            href: to({ category: one }),
          }))}
        />
      ) : null}
      <FilterChip
        label="Given to"
        value={who ? owners[who] : undefined}
        href={to({ who: null })}
        choices={[
          { label: "Given to me", href: to({ who: "me" }) },
          { label: "Given to nobody", href: to({ who: "nobody" }) },
        ]}
      />
    </div>
  );
}

function Rows({ desk, address, tickets }: Props) {
  const { rows, preceding, total, has_next, now } = tickets;
  const to = (change: Partial<TicketsAddress>) => changed(ticketLists[desk], address, change);
  return (
    <Sheet>
      <TicketsTable key={rows[0]?.id} rows={rows} desk={desk} now={now} />
      <Pager
        from={preceding + 1}
        to={preceding + rows.length}
        total={totalInWords(total)}
        words={["Back", "Next"]}
        newer={preceding > 0 ? to({ before: rows[0]?.id }) : undefined}
        older={has_next ? to({ after: rows.at(-1)?.id }) : undefined}
      />
    </Sheet>
  );
}

const nothing = {
  open: "When a student asks something, it waits here until somebody answers.",
  waiting: "Tickets you have answered stand here until their student writes again.",
  resolved: "Tickets that are resolved stand here. A reply of the student opens them again.",
  closed: "Tickets that are over stand here. A reply of the student begins a new one.",
  all: "What students ask under Help stands here.",
};

function Nothing({ desk, address }: Props) {
  const pathname = ticketLists[desk];
  if (isNarrowed(address))
    return (
      <Empty
        framed
        title="Nothing here matches these filters"
        action={
          <Link href={{ pathname, query: { turn: "all" } }} className="link">
            Show all
          </Link>
        }
      />
    );
  const isOpen = address.turn === "open" || address.turn === "all";
  return (
    <Empty
      framed
      title={isOpen ? "Nothing waits" : `No ticket is ${turns[address.turn].toLowerCase()}`}
    >
      {nothing[address.turn]}
    </Empty>
  );
}

function isNarrowed({ q, category, who }: TicketsAddress) {
  return Boolean(q || category || who);
}
