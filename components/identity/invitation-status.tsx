import { Status } from "@/components/ui/status";
import type { StatusName } from "@/components/ui/status-words";
import type { InvitationState } from "@/lib/identity/invitation-states";

const faces: Record<InvitationState, { is: StatusName; word: string }> = {
  open: { is: "invited", word: "Invited" },
  expired: { is: "overdue", word: "Expired" },
  accepted: { is: "done", word: "Accepted" },
  revoked: { is: "revoked", word: "Revoked" },
};

/** The state of an invitation: glyph and word. */
export function InvitationStatus({ state }: { state: InvitationState }) {
  const { is, word } = faces[state];
  return <Status is={is}>{word}</Status>;
}
