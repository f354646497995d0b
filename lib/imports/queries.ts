import type { Place } from "@/lib/identity/search";
import type { Client } from "@/lib/supabase/server";
import type { ImportAddress } from "./address";
import { cellsSchema, errorsSchema, importSchema, importsSchema } from "./schema";

/** One import with 50 of its rows as the address asks; null when it is not the caller's. */
export async function importOf(supabase: Client, id: string, address: ImportAddress) {
  const { data } = await supabase
    .rpc("import_page", {
      p_import: id,
      p_state: address.show ?? undefined,
      p_after: address.after ?? undefined,
      p_before: address.before ?? undefined,
    })
    .throwOnError();
  return importSchema.parse(data);
}

/** The company's imports, newest first, 25 at a time. */
export async function importsOf(supabase: Client, place: Place | null) {
  const { data } = await supabase
    .rpc("imports_page", { p_at: place?.at, p_id: place?.id, p_is_back: place?.isBack ?? false })
    .throwOnError();
  return importsSchema.parse(data);
}

/** Every row of an import as it was written, to be read again. */
export async function cellsOf(supabase: Client, id: string) {
  const { data } = await supabase.rpc("import_cells", { p_import: id }).throwOnError();
  return cellsSchema.parse(data);
}

/** The rows of an import that have to be mended; null when it is not the caller's. */
export async function importErrors(supabase: Client, id: string) {
  const { data } = await supabase.rpc("import_errors", { p_import: id }).throwOnError();
  return errorsSchema.parse(data);
}
