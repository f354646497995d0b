"use client";

import { Check, ChevronDown, UserRound } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { useKeys } from "@/components/ui/use-keys";
import { statuses, type TicketPage } from "@/lib/support/schema";
import { statusWords } from "@/lib/support/words";
import { TicketState } from "./ticket-state";
import { useTicket } from "./use-ticket";

/** Who has a ticket and whose turn it is, and the ways to change both. A closed one stays as it is. */
export function TicketActions({ ticket }: { ticket: TicketPage }) {
  const { change, isSaving } = useTicket(ticket.id);
  const isDone = ticket.status === "resolved" || ticket.status === "closed";
  const resolve = () => change({ status: "resolved" }, `${ticket.number} is resolved.`);
  useKeys({ e: () => !isDone && !isSaving && resolve() });
  if (ticket.status === "closed") return <TicketState is="closed" />;
  return (
    <>
      <Assignee ticket={ticket} change={change} />
      <Menu
        trigger={
          <Button size="sm" aria-label={`Status: ${statusWords[ticket.status]}`}>
            <TicketState is={ticket.status} />
            <ChevronDown size={14} aria-hidden />
          </Button>
        }
      >
        {statuses
          .filter((status) => status !== ticket.status)
          .map((status) => (
            <MenuItem
              key={status}
              onSelect={() =>
                change({ status }, `${ticket.number}: ${statusWords[status].toLowerCase()}.`)
              }
            >
              <TicketState is={status} />
              {status === "closed" ? <span className="text-ink-3 text-small">for good</span> : null}
            </MenuItem>
          ))}
      </Menu>
      {isDone ? null : (
        <Button size="sm" loading={isSaving} onClick={resolve} className="max-md:hidden">
          <Check size={14} aria-hidden />
          Resolve
          <Kbd>E</Kbd>
        </Button>
      )}
    </>
  );
}

function Assignee({
  ticket,
  change,
}: {
  ticket: TicketPage;
  change: ReturnType<typeof useTicket>["change"];
}) {
  const others = ticket.answerers.filter(({ id }) => id !== ticket.assigned_to);
  return (
    <Menu
      trigger={
        <Button size="sm" aria-label={`Given to ${ticket.assignee ?? "nobody"}`}>
          <UserRound size={14} aria-hidden />
          <span className="max-w-36 truncate max-md:hidden">{ticket.assignee ?? "Nobody"}</span>
        </Button>
      }
    >
      {others.map(({ id, name }) => (
        <MenuItem
          key={id}
          onSelect={() => change({ assigned_to: id }, `${ticket.number} is given to ${name}.`)}
        >
          {name}
        </MenuItem>
      ))}
      {ticket.assigned_to ? (
        <MenuItem
          onSelect={() => change({ assigned_to: null }, `${ticket.number} is given to nobody.`)}
        >
          Nobody
        </MenuItem>
      ) : null}
    </Menu>
  );
}
