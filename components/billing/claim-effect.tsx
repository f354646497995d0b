import type { Claim } from "@/lib/billing/claim-schema";
import { dayInWords } from "@/lib/calendar-day";
import { Amount } from "./amount";

/** What approving would settle, as the database would lay the money. */
export function ClaimEffect({ claim, isChanged }: { claim: Claim; isChanged: boolean }) {
  const { effect, currency } = claim;
  return (
    <section className="grid gap-1.5 text-small">
      <h2 className="font-semibold">What approving settles</h2>
      {effect.length === 0 ? (
        <p className="text-ink-2">Nothing is open. It becomes the student's credit.</p>
      ) : (
        <ul className="num grid gap-0.5 text-ink-2">
          {effect.map((part) => (
            <li key={`${part.invoice} ${part.number}`}>
              <Amount of={part.gets} currency={currency} />{" "}
              {part.gets === part.open ? "settles" : "goes to"} instalment {part.number} of{" "}
              {part.invoice}, due {dayInWords(part.due_date)}
            </li>
          ))}
        </ul>
      )}
      <p className="text-ink-3">
        {isChanged
          ? "Shown for the amount that was reported; another amount settles the oldest first in the same way."
          : "What is left over becomes the student's credit. Lessons that wait for it open at once."}
      </p>
    </section>
  );
}
