import "server-only";
import { z } from "zod";
import { Refusal } from "@/lib/errors";
import type { Client } from "@/lib/supabase/server";
import type { Json } from "@/lib/supabase/types";
import { type Mapping, mappingProblem } from "./columns";
import { cellsOf } from "./queries";
import { readRow } from "./row";
import type { ImportOptions } from "./schema";

/** The dry run: reads every row of a file by its columns and lets the database decide what would become of it. */
export async function checkFile(
  supabase: Client,
  { id, mapping, options }: { id: string; mapping: Mapping; options: ImportOptions },
) {
  const problem = mappingProblem(mapping);
  if (problem) throw new Refusal(problem);
  const [headers, cells] = await Promise.all([headersOf(supabase, id), cellsOf(supabase, id)]);
  if (headers.length !== mapping.length) throw new Refusal("Upload the file again.");
  const reading = { headers, mapping, country: options.country, order: options.order };
  const rows = cells.map((one): Json => ({ row: one.row, ...readRow(one.cells, reading) }));
  await supabase
    .rpc("check_import", { p_import: id, p_mapping: mapping, p_options: options, p_rows: rows })
    .throwOnError();
}

async function headersOf(supabase: Client, id: string): Promise<string[]> {
  const { data } = await supabase
    .from("student_imports")
    .select("headers")
    .eq("id", id)
    .maybeSingle()
    .throwOnError();
  if (!data) throw new Refusal("That import does not exist any more. Upload the file again.");
  return z.array(z.string()).parse(data.headers);
}
