import type { Client } from "@/lib/supabase/server";
import type { ClaimsAddress } from "./address";
import { claimSchema, claimsSchema } from "./claim-schema";

/** Seconds the address of a proof lives. */
const lifetime = 300;

/** Payments that wait for approval, or were decided, 25 at a time. For the office. */
export async function claimsOf(supabase: Client, address: ClaimsAddress) {
  const { data } = await supabase
    .rpc("claims_list", {
      p_decided: address.view === "decided",
      p_after: address.after ?? undefined,
      p_before: address.before ?? undefined,
    })
    .throwOnError();
  return claimsSchema.parse(data);
}

/** One reported payment with a short-lived address of its proof; null when it is not the company's. */
export async function claimOf(supabase: Client, id: string) {
  const { data } = await supabase.rpc("claim_page", { p_claim: id }).throwOnError();
  const claim = claimSchema.parse(data);
  if (!claim) return null;
  if (!claim.proof) return { claim, address: null };
  const { data: signed } = await supabase.storage
    .from("payment-proofs")
    .createSignedUrl(claim.proof.path, lifetime);
  return { claim, address: signed?.signedUrl ?? null };
}
