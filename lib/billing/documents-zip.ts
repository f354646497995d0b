import "server-only";
import { makeZip } from "client-zip";
import { reportBug } from "@/lib/log";
import type { Client } from "@/lib/supabase/server";
import { type Document, documentFileName, fileOf } from "./document-store";

/** Documents as one ZIP, each file read when its turn comes: the kept one, or made and kept now. */
export function documentsZip(admin: Client, documents: readonly Document[]) {
  return makeZip(filesOf(admin, documents));
}

async function* filesOf(admin: Client, documents: readonly Document[]) {
  for (const document of documents) {
    const input = await fileOf(admin, document).catch((error: unknown) => {
      // The answer is on its way: breaking it off is all that is left, and the reason would be lost.
      reportBug(error);
      throw error;
    });
    yield { name: `${documentFileName(document)}.pdf`, input, lastModified: document.created_at };
  }
}
