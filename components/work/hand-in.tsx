import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Task } from "./draft-form";
import type { DraftKeeper, DraftView } from "./draft-keeper";
import { isLink } from "./send-draft";
import type { Uploads } from "./use-uploads";

const HandInDialog = lazy(() =>
  import("./hand-in-dialog").then((file) => ({ default: file.HandInDialog })),
);

/** The button that hands in. It says first what is missing, then asks once. */
export function HandIn({
  assignment,
  draft,
  keeper,
  uploads,
}: {
  assignment: Task;
  draft: DraftView;
  keeper: DraftKeeper;
  uploads: Uploads;
}) {
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  function ask() {
    const missing = whatIsMissing(draft, uploads);
    setProblem(missing);
    setAsking(missing === null);
  }
  return (
    <div className="grid gap-3">
      {problem ? (
        <Notice is="due" announce>
          {problem}
        </Notice>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button variant="primary" onClick={ask}>
          Hand in
        </Button>
        <span className="num text-ink-3 text-small">{assignment.attempt}. You get a receipt.</span>
      </div>
      {isAsking ? (
        <Suspense fallback={null}>
          <HandInDialog
            assignment={assignment}
            draft={draft}
            keeper={keeper}
            failed={uploads.list.length}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

function whatIsMissing({ text, links, files, state }: DraftView, uploads: Uploads): string | null {
  const typed = links.map((link) => link.trim()).filter((link) => link !== "");
  if (state === "conflict") return "Choose one of the two versions first.";
  if (uploads.list.some((one) => one.state !== "failed"))
    return "A file is still on its way. Wait for it, or cancel it.";
  if (typed.some((link) => !isLink(link)))
    return "One link is not complete. Links start with https://.";
  if (text.trim() === "" && typed.length === 0 && files.length === 0)
    return "There is nothing to hand in yet. Write, link or upload something first.";
  return null;
}
