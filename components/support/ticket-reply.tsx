"use client";

import clsx from "clsx";
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { Problem } from "@/components/ui/problem";
import { SendKey } from "@/components/ui/send-key";
import { tab, tabOff, tabOn, tabsRow } from "@/components/ui/tabs-style";
import { useSaving } from "@/components/ui/use-saving";
import { noteOnTicket, replyToTicket } from "@/lib/support/actions";
import { statuses, type TicketPage, type TicketStatus } from "@/lib/support/schema";
import { statusWords } from "@/lib/support/words";
import { TicketState } from "./ticket-state";

/** Writes to the student, or to the staff alone. What was typed stays until it is sent. */
export function TicketReply({ ticket }: { ticket: TicketPage }) {
  const isClosed = ticket.status === "closed";
  const [isNote, setNote] = useState(isClosed);
  // Each has its own text: what was meant for colleagues is never sent to the student.
  const [texts, setTexts] = useState({ note: "", reply: "" });
  const way = isNote ? "note" : "reply";
  const body = texts[way];
  const [after, setAfter] = useState<TicketStatus>("waiting");
  const { save, isSaving, fields, problem } = useSaving();
  const send = () =>
    save<unknown>(
      () =>
        isNote
          ? noteOnTicket({ ticket: ticket.id, body })
          : replyToTicket({ ticket: ticket.id, body, after }),
      // What was typed on meanwhile stays.
      () => setTexts((now) => (now[way] === body ? { ...now, [way]: "" } : now)),
    );
  const label = isNote ? "Internal note" : `Reply to ${ticket.student}`;
  return (
    <form
      action={send}
      className="flex-none rounded-sheet border border-line bg-surface focus-within:border-focus focus-within:shadow-[0_0_0_1px_var(--focus)]"
    >
      {isClosed ? (
        <p className="border-line border-b px-3.5 py-2 text-ink-3 text-small">
          This ticket is closed. A new message of the student begins another one; notes can still be
          written.
        </p>
      ) : (
        <Ways isNote={isNote} onChoose={setNote} />
      )}
      <textarea
        aria-label={label}
        dir="auto"
        rows={3}
        maxLength={5000}
        value={body}
        placeholder={isNote ? "The student never reads this." : "Your answer"}
        onChange={(event) => setTexts({ ...texts, [way]: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey) || isSaving) return;
          event.preventDefault();
          send();
        }}
        className={clsx(
          "field-sizing-content block max-h-[40vh] min-h-[88px] w-full resize-none px-3.5 py-3 leading-[22px] outline-none placeholder:text-ink-3",
          isNote ? "bg-note-soft" : "bg-transparent",
        )}
      />
      <div className="grid gap-2 px-3 py-2.5">
        <Problem>{fields.body ?? problem}</Problem>
        <div className="flex flex-wrap items-center justify-end gap-2">
          {isNote ? null : <After status={after} onChoose={setAfter} />}
          <Button type="submit" variant="primary" size="sm" loading={isSaving}>
            {isNote ? "Keep note" : "Send"}
            <Kbd onAccent>
              <SendKey />
            </Kbd>
          </Button>
        </div>
      </div>
    </form>
  );
}

function Ways({ isNote, onChoose }: { isNote: boolean; onChoose: (isNote: boolean) => void }) {
  return (
    <fieldset aria-label="To whom" className={clsx(tabsRow, "px-3.5")}>
      {[false, true].map((way) => (
        <button
          key={String(way)}
          type="button"
          aria-pressed={isNote === way}
          onClick={() => onChoose(way)}
          className={clsx(tab, isNote === way ? tabOn : tabOff)}
        >
          {way ? "Internal note" : "Reply"}
        </button>
      ))}
    </fieldset>
  );
}

function After({
  status,
  onChoose,
}: {
  status: TicketStatus;
  onChoose: (status: TicketStatus) => void;
}) {
  return (
    <>
      <span className="text-ink-3 text-small">then</span>
      <Menu
        trigger={
          <Button size="sm" aria-label={`Then: ${statusWords[status]}`}>
            <TicketState is={status} />
            <ChevronDown size={14} aria-hidden />
          </Button>
        }
      >
        {statuses.map((one) => (
          <MenuItem key={one} onSelect={() => onChoose(one)}>
            <TicketState is={one} />
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
