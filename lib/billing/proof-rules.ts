import { fileSize } from "@/lib/format";
import { extensionOf } from "@/lib/work/file-type";

/** What can be a proof of payment. The bucket holds the same limits. */

export const proofKinds = ["png", "jpg", "jpeg", "webp", "pdf"];
const mostBytes = 10 * 1_048_576;

/** The bucket of proofs. */
export const proofs = "payment-proofs";

/** Why a file cannot be a proof, in a sentence; null when it can. Asked in the browser and again on the server. */
export function refuseProof({ name, size }: { name: string; size: number }): string | null {
  if (!proofKinds.includes(extensionOf(name)))
    return `“${name}” is neither a picture nor a PDF. Take a PNG, JPEG or WebP picture, or a PDF.`;
  if (size === 0) return `“${name}” is empty.`;
  if (size > mostBytes) return `“${name}” has ${fileSize(size)}. It may have 10 MB at most.`;
  return null;
}

/** The refusal of a file whose bytes are no picture and no PDF. */
export function refuseProofContent(name: string): string {
  return `“${name}” is not the picture or PDF its name says. Save it again as PNG, JPEG or PDF.`;
}
