import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Client } from "@/lib/supabase/server";
import { logoOf } from "./company-logo";
import { documentFacts } from "./document-facts";
import { pdfOf } from "./documents/pdf";

/** Documents are made once and kept: private bucket, hash in their row. */

const bucket = "documents";

const kept = z.object({ path: z.string(), sha256: z.string() });

const row = z.object({
  id: z.uuid(),
  company_id: z.uuid(),
  student_id: z.uuid(),
  kind: z.string(),
  number: z.string(),
  facts: z.unknown(),
  path: z.string().nullable(),
  sha256: z.string().nullable(),
  created_at: z.string(),
});

export type Document = z.infer<typeof row>;

const columns = "id, company_id, student_id, kind, number, facts, path, sha256, created_at";

/**
 * A document the signed-in may see, by its id or its number; null when there is none for them. A number stands for the
 * newest edition: the one that says void, once there is one. isAsIssued asks for the first.
 */
export async function documentToOpen(
  supabase: Client,
  name: string,
  isAsIssued = false,
): Promise<Document | null> {
  const isNumber = /^(INV|R|C)-[0-9]{4}-[0-9]{6,9}$/.test(name);
  if (!isNumber && !z.uuid().safeParse(name).success) return null;
  const { data } = await supabase
    .from("documents")
    .select(columns)
    .eq(isNumber ? "number" : "id", name)
    // invoice, void_invoice, void_replaced: as they follow each other.
    .order("kind", { ascending: isAsIssued })
    .limit(1)
    .maybeSingle()
    .throwOnError();
  return row.nullable().parse(data);
}

/** "INV-2026-000123", "INV-2026-000123-void" */
export function documentFileName({ kind, number }: Pick<Document, "kind" | "number">): string {
  return kind.startsWith("void") ? `${number}-void` : number;
}

/** The newest edition of the document of each invoice, by number, as far as the signed-in may see it. Drafts have none. */
export async function documentsOf(supabase: Client, invoices: string[]): Promise<Document[]> {
  const { data } = await supabase
    .from("documents")
    .select(columns)
    .in("ref_id", invoices)
    .in("kind", ["invoice", "void_invoice", "void_replaced"])
    .order("number")
    .order("kind", { ascending: false })
    .throwOnError();
  const editions = z.array(row).parse(data);
  return editions.filter(({ number }, at) => editions[at - 1]?.number !== number);
}

/** The oldest documents whose file is not there yet. */
export async function documentsToMake(admin: Client, most: number): Promise<Document[]> {
  const { data } = await admin
    .from("documents")
    .select(columns)
    .is("path", null)
    .order("created_at")
    .order("id")
    .limit(most)
    .throwOnError();
  return z.array(row).parse(data);
}

/** The file of a document: the kept one, or made and kept now. Throws when a kept file is not what was kept. */
export async function fileOf(admin: Client, document: Document): Promise<Buffer> {
  const { path, sha256 } = document;
  if (path && sha256) return keptFile(admin, { path, sha256 });
  return makeFile(admin, document);
}

/** Makes a document's file from its facts and the logo of the day, and keeps it. Whoever was first counts: two at once give the same file. logos: those that many documents share, by company. */
export async function makeFile(
  admin: Client,
  document: Document,
  logos = new Map<string, ReturnType<typeof logoOf>>(),
): Promise<Buffer> {
  const logo = logos.get(document.company_id) ?? logoOf(admin, document.company_id);
  logos.set(document.company_id, logo);
  const file = await pdfOf(documentFacts.parse(document.facts), await logo);
  const sha256 = hash(file);
  const { company_id, student_id, id } = document;
  const path = `${company_id}/${student_id}/${id}-${sha256.slice(0, 12)}.pdf`;
  const { error } = await admin.storage
    .from(bucket)
    .upload(path, file, { contentType: "application/pdf", upsert: false });
  if (error && !isThere(error)) throw error;
  const { data } = await admin
    .rpc("store_document", {
      p_document: id,
      p_path: path,
      p_sha256: sha256,
      p_bytes: file.length,
    })
    .throwOnError();
  const first = kept.parse(data);
  return first.sha256 === sha256 ? file : keptFile(admin, first);
}

async function keptFile(admin: Client, { path, sha256 }: z.infer<typeof kept>): Promise<Buffer> {
  const { data, error } = await admin.storage.from(bucket).download(path);
  if (error) throw error;
  const file = Buffer.from(await data.arrayBuffer());
  if (hash(file) !== sha256) throw new Error(`The file ${path} is not the one that was kept.`);
  return file;
}

function hash(file: Buffer): string {
  return createHash("sha256").update(file).digest("hex");
}

/** The same bytes were put there by somebody else a moment ago. */
function isThere(error: object): boolean {
  return "statusCode" in error && error.statusCode === "409";
}
