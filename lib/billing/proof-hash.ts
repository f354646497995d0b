import "server-only";
import { createHash } from "node:crypto";

/** SHA-256 of a stored file, so that the same proof sent twice can be noticed. */
export async function hashOf(url: string): Promise<string> {
  const response = await fetch(url, { cache: "no-store" });
  if (!response.ok || !response.body) throw new Error(`storage answered ${response.status}`);
  const hash = createHash("sha256");
  for await (const piece of response.body) hash.update(piece);
  return hash.digest("hex");
}
