import "server-only";
import { createHash } from "node:crypto";
import { Refusal } from "@/lib/errors";
import type { Client } from "@/lib/supabase/server";
import { decode } from "./decode";
import { readSheet } from "./sheet";

const largest = 5_000_000;

/** Keeps an uploaded file row by row, to be mapped and checked. Nobody is enrolled by it. Returns the import's id. */
export async function keepFile(supabase: Client, file: File) {
  if (file.size > largest) throw new Refusal("This file is larger than 5 MB. Split it.");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { headers, rows } = readSheet(decode(bytes).text);
  const { data } = await supabase
    .rpc("start_import", {
      p_file_name: nameOf(file),
      p_file_hash: createHash("sha256").update(bytes).digest("hex"),
      p_headers: headers,
      p_rows: rows,
    })
    .throwOnError();
  return data;
}

function nameOf(file: File): string {
  return (
    file.name
      .replaceAll(/[\p{Cc}\p{Cs}]/gu, " ")
      .trim()
      .slice(0, 255) || "students.csv"
  );
}
