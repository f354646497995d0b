"use client";

import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { SendKey } from "@/components/ui/send-key";

const keys: [string[], string][] = [
  [["1", "…", "9"], "go to a criterion, or to the points"],
  [["←", "→"], "fewer or more points for it"],
  [["P"], "pass"],
  [["W"], "needs work"],
  [["F"], "fail"],
  [["B"], "comment bank"],
  [["T"], "next file or tab"],
  [["J"], "next attempt"],
  [["K"], "previous attempt"],
  [["Esc"], "leave the feedback, so that keys work again"],
];

/** Every key of the grading page. */
export function KeysDialog({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys">
      <dl className="grid gap-2 text-control">
        {keys.map(([names, what]) => (
          <div key={what} className="grid grid-cols-[88px_minmax(0,1fr)] items-center gap-3">
            <dt className="flex gap-1">
              {names.map((name) => (
                <Kbd key={name}>{name}</Kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
        <div className="grid grid-cols-[88px_minmax(0,1fr)] items-center gap-3">
          <dt>
            <Kbd>
              <SendKey />
            </Kbd>
          </dt>
          <dd>save the grade and go to the next attempt</dd>
        </div>
      </dl>
    </Dialog>
  );
}
