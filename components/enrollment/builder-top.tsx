import { useState } from "react";
import { StaffBar } from "@/components/shell/staff-bar";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { discardQuestionnaire, publishQuestionnaire } from "@/lib/enrollment/actions";
import type { Builder } from "@/lib/enrollment/schema";
import type { Writing } from "./use-builder";

/** The bar over the builder: what is kept, throwing the draft away, publishing it. */
export function BuilderTop({
  writing,
  saved,
  bell,
}: {
  writing: Writing;
  saved: Builder;
  bell: React.ReactNode;
}) {
  const next = (saved.versions[0]?.version ?? 0) + 1;
  const [isAsked, setAsked] = useState(false);

  async function publish() {
    if (!(await writing.save()))
      return { message: "The draft was not saved, so nothing was published." };
    const result = await publishQuestionnaire({ revision: writing.revision() });
    if (!result.ok) return { message: result.message };
    writing.forget(writing.questions);
    toast(`Version ${result.data.version} is asked from now on.`);
  }

  async function discard() {
    const result = await discardQuestionnaire({});
    if (!result.ok) return { message: result.message };
    writing.forget(saved.published?.questions ?? []);
    toast("The draft is gone.");
  }

  const isDraft = writing.hasDraft || writing.state !== "clean";
  return (
    <StaffBar title="Questionnaire">
      <p className="text-ink-3 text-small max-md:sr-only" role="status">
        {standing(writing, saved)}
      </p>
      {isDraft && writing.hasDraft ? (
        <Button size="sm" variant="ghost" onClick={() => setAsked(true)}>
          Discard draft
        </Button>
      ) : null}
      <ConfirmDialog
        trigger={
          <Button
            size="sm"
            variant="primary"
            disabled={!isDraft || writing.problem !== null || writing.questions.length === 0}
          >
            Publish version {next}
          </Button>
        }
        title={`Publish version ${next}`}
        confirm="Publish"
        confirming="Publishing"
        onConfirm={publish}
      >
        Students who accept their invitation from now on are asked these questions. Who has begun
        keeps the version they began. A published version cannot be changed, only followed by
        another.
      </ConfirmDialog>
      <ConfirmDialog
        open={isAsked}
        onOpenChange={setAsked}
        title="Discard the draft"
        confirm="Discard"
        danger
        onConfirm={discard}
      >
        Everything changed since the last published version is lost.
      </ConfirmDialog>
      {bell}
    </StaffBar>
  );
}

function standing({ problem, state, hasDraft }: Writing, { published }: Builder) {
  if (problem && state !== "clean") return `Not saved yet. ${problem}`;
  if (state === "waiting") return "Saving";
  if (state === "refused") return "Not saved";
  if (hasDraft) return "Draft saved";
  return published ? `Version ${published.version} is published` : "Nothing is published";
}
