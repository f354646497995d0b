import "server-only";
import { z } from "zod";
import { Refusal } from "@/lib/errors";
import type { Client } from "@/lib/supabase/server";
import { previewKind } from "./file-kind";
import { submittedFile } from "./queries";
import { tableOf } from "./table-of";

/** Seconds an address of a file lives. */
const lifetime = 300;
const largestPreview = 2_000_000;
const shownCharacters = 100_000;
const shownRows = 200;

const bucket = "submissions";

/** A short-lived address of a file handed in; null when it does not exist or is not the caller's to see. */
export async function signedFile(
  supabase: Client,
  attempt: string,
  index: string,
  isDownload: boolean,
) {
  const file = await named(supabase, attempt, index);
  if (!file) return null;
  const { data, error } = await supabase.storage
    .from(bucket)
    .createSignedUrl(file.path, lifetime, isDownload ? { download: file.name } : undefined);
  if (error) throw error;
  return { url: data.signedUrl, name: file.name, type: file.type };
}

/** The beginning of a text file, or the first rows of a CSV file; null like above. */
export async function filePreview(supabase: Client, attempt: string, index: string) {
  const file = await named(supabase, attempt, index);
  const kind = file ? previewKind(file) : null;
  if (!file || (kind !== "text" && kind !== "table")) return null;
  if (file.size > largestPreview)
    throw new Refusal("This file is too large to show here. Download it.");
  const { data, error } = await supabase.storage.from(bucket).download(file.path);
  if (error) throw error;
  const text = await data.text();
  if (kind === "table") return { kind, ...tableOf(text, shownRows) };
  return { kind, text: text.slice(0, shownCharacters), isCut: text.length > shownCharacters };
}

async function named(supabase: Client, attempt: string, index: string) {
  if (!z.uuid().safeParse(attempt).success || !/^\d{1,2}$/.test(index)) return null;
  return submittedFile(supabase, attempt, Number(index));
}
