import type { Client } from "@/lib/supabase/server";
import type { ClaimsAddress } from "./address";
import { claimSchema, claimsSchema } from "./claim-schema";
import { proofs } from "./proof-rules";

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
  return { claim, address: claim.proof && (await signed(supabase, claim.proof.path)) };
}

/** A short-lived address of a payment's proof; null when there is none the reader may see. */
export async function proofAddress(supabase: Client, payment: string) {
  const { data } = await supabase
    .from("payments")
    .select("proof_path")
    .eq("id", payment)
    .maybeSingle()
    .throwOnError();
  return data?.proof_path ? signed(supabase, data.proof_path) : null;
}

async function signed(supabase: Client, path: string) {
  const { data } = await supabase.storage.from(proofs).createSignedUrl(path, lifetime);
  return data?.signedUrl ?? null;
}
