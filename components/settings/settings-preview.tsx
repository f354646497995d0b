import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Problem } from "@/components/ui/problem";
import { SendKey } from "@/components/ui/send-key";
import { Sheet } from "@/components/ui/sheet";
import { capital, counted } from "@/lib/format";
import type { differences } from "@/lib/settings/form";
import type { AccessChange } from "@/lib/settings/schema";
import { ReminderPath } from "./reminder-path";
import type { Settings } from "./use-settings";

/** What saving would change and what it leaves alone, and the one button that saves. */
export function SettingsPreview({ settings }: { settings: Settings }) {
  const { typed, changes, refusal, isSaving, effect } = settings;
  return (
    <aside
      aria-label="What saving changes"
      className="min-h-[calc(100vh-52px)] border-line border-s bg-canvas p-6 max-[1100px]:min-h-0 max-[1100px]:border-0 max-md:p-4"
    >
      <div className="grid gap-4 min-[1100px]:sticky min-[1100px]:top-[76px]">
        <Sheet
          head={
            <>
              <h2 className="text-heading">What saving changes</h2>
              <span className="ms-auto text-ink-3 text-small">live</span>
            </>
          }
        >
          <Changes changes={changes} />
          {effect.isAsked ? <Effect effect={effect} /> : null}
          <ReminderPath typed={typed} />
          <p className="border-line border-t px-5 py-3.5 text-ink-3 text-small">
            Issued invoices, their instalments, payments and PDFs stay as they are. Who changed what
            is kept in the log.
          </p>
        </Sheet>
        <Problem>{refusal?.message}</Problem>
        <Button
          type="submit"
          variant="primary"
          size="lg"
          block
          loading={isSaving}
          loadingText="Saving"
          disabled={changes.length === 0 || effect.isCounting}
        >
          Save settings
          <Kbd onAccent>
            <SendKey />
          </Kbd>
        </Button>
        {changes.length > 0 ? (
          <Button variant="ghost" onClick={settings.undo}>
            Undo what is not saved
          </Button>
        ) : null}
      </div>
    </aside>
  );
}

function Changes({ changes }: { changes: ReturnType<typeof differences> }) {
  if (changes.length === 0)
    return <p className="px-5 py-3.5 text-ink-2 text-small">Nothing is different yet.</p>;
  return (
    <dl className="grid gap-2.5 px-5 py-3.5 text-small">
      {changes.map(({ name, ...said }) => (
        <div key={name}>
          <dt className="font-name">{name}</dt>
          <dd className="text-ink-2">
            {"from" in said ? (
              <>
                <del className="text-ink-3 decoration-ink-4">{capital(said.from)}</del>{" "}
                <ins className="no-underline">{capital(said.to)}</ins>
              </>
            ) : (
              "Other words on documents from now on"
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Effect({ effect: { count, problem } }: { effect: Settings["effect"] }) {
  return (
    <p role="status" className="border-line border-t px-5 py-3.5 text-small">
      {problem ? <span className="text-overdue">{problem}</span> : null}
      {problem ? null : count ? effectInWords(count) : "Counting whose lessons close or open."}
    </p>
  );
}

function effectInWords({ closes, opens }: AccessChange) {
  if (closes === 0 && opens === 0) return "Nobody's lessons close or open because of it today.";
  const said = [
    closes > 0 ? `closes the lessons of ${counted(closes, "student")}` : "",
    opens > 0 ? `opens the lessons of ${counted(opens, "student")}` : "",
  ].filter(Boolean);
  return `${capital(said.join(" and "))}, within the hour.`;
}
