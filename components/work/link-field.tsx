import { Plus, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { DraftKeeper } from "./draft-keeper";
import { isLink } from "./send-draft";

/** Addresses that are handed in, one line each. */
export function LinkField({ links, keeper }: { links: readonly string[]; keeper: DraftKeeper }) {
  const change = (at: number, link: string) => keeper.write({ links: links.with(at, link) });
  const remove = (at: number) => keeper.write({ links: links.toSpliced(at, 1) });
  // The place is all that tells two empty lines apart.
  const lines = links.map((link, at) => ({ link, at }));
  return (
    <div className="grid justify-items-start gap-2">
      {lines.map(({ link, at }) => (
        <Field
          key={at}
          label={links.length === 1 ? "Link" : `Link ${at + 1}`}
          error={isWrong(link) ? "Links start with https://. Paste the whole address." : undefined}
          className="w-full"
        >
          <Input
            type="url"
            inputMode="url"
            placeholder="https://"
            value={link}
            onChange={(event) => change(at, event.target.value)}
            onBlur={() => void keeper.save()}
            end={
              <Button
                variant="ghost"
                size="sm"
                icon
                aria-label={`Remove link ${at + 1}`}
                onClick={() => remove(at)}
              >
                <X size={14} aria-hidden />
              </Button>
            }
          />
        </Field>
      ))}
      {links.length < 20 ? (
        <button
          type="button"
          onClick={() => keeper.write({ links: [...links, ""] })}
          className="flex items-center gap-1.5 font-medium text-accent-text text-small max-md:min-h-10"
        >
          <Plus size={14} aria-hidden />
          {links.length === 0 ? "Add a link" : "Add another link"}
        </button>
      ) : null}
    </div>
  );
}

/** Not wrong while "https://" is still being typed. */
function isWrong(link: string) {
  const typed = link.trim();
  return typed !== "" && !isLink(typed) && !"https://".startsWith(typed.slice(0, 8));
}
