import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { counted } from "@/lib/format";
import type { Settings } from "./use-settings";

/** Asks before saving closes lessons. */
export function ClosingDialog({ settings: { closing, effect } }: { settings: Settings }) {
  return (
    <ConfirmDialog
      open={closing.isAsking}
      onOpenChange={closing.show}
      title="Save and close lessons"
      confirm="Save settings"
      confirming="Saving"
      danger
      onConfirm={async () => {
        await closing.confirm();
      }}
    >
      The lessons of {counted(effect.count?.closes ?? 0, "student")} close within the hour. They are
      told why and what opens them; billing and help stay open to them.
    </ConfirmDialog>
  );
}
