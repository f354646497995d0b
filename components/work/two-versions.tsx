import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { DraftKeeper, DraftView } from "./draft-keeper";
import type { Theirs } from "./send-draft";

/** Two tabs wrote the same draft: both texts are shown, and the person says which one goes on. */
export function TwoVersions({
  draft,
  theirs,
  keeper,
}: {
  draft: DraftView;
  theirs: Theirs;
  keeper: DraftKeeper;
}) {
  return (
    <div className="grid gap-2.5">
      <Notice is="due" announce>
        This draft was also changed in another tab{theirs.saved ? `, saved ${theirs.saved}` : ""}.
        Both versions are kept: yours above, the other below. Nothing is saved until you choose.
      </Notice>
      <p className="max-w-[64ch] whitespace-pre-line break-words rounded-control bg-sunken px-3.5 py-2.5">
        {[theirs.text, ...theirs.links].filter(Boolean).join("\n") || "The other version is empty."}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={() => keeper.keepMine()}>
          Keep mine
        </Button>
        <Button size="sm" onClick={() => keeper.takeTheirs()}>
          Take the other
        </Button>
        <Button
          size="sm"
          variant="ghost"
          onClick={() => keeper.keepMine(`${draft.text}\n\n${theirs.text}`)}
        >
          Put one after the other
        </Button>
      </div>
    </div>
  );
}
