"use client";

import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { removeCard } from "@/lib/billing/stripe-actions";

/** Asks before a saved card is forgotten: its button lies beside the one that chooses it. */
export function RemoveCard({
  card,
  name,
  onClose,
}: {
  card: string;
  name: string;
  onClose: () => void;
}) {
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={`Remove the ${name}`}
      confirm="Remove"
      confirming="Removing"
      keep="Keep it"
      danger
      onConfirm={async () => {
        const answer = await removeCard({ card });
        if (!answer.ok) return { message: answer.message };
        toast("Removed.");
      }}
    >
      Nothing more is paid with it. What was paid with it stays paid.
    </ConfirmDialog>
  );
}
