import "server-only";
import sharp from "sharp";
import { z } from "zod";
import { log } from "@/lib/log";
import type { Logo } from "@/lib/pdf/letterhead";
import type { Client } from "@/lib/supabase/server";

const bucket = "branding";
/** What a page may hold of it: four times the size it is printed in. */
const box = { width: 384, height: 96 };
const largest = 1_048_576;

const company = z.object({ logo_url: z.string().nullable() });

/**
 * A company's logo for its documents, of any kind a browser shows; null when it has none, or none that can be read. Only
 * what the page itself carries or the bucket holds is read: an address elsewhere is never asked.
 */
export async function logoOf(supabase: Client, companyId: string): Promise<Logo | null> {
  const { data } = await supabase
    .from("company_settings")
    .select("logo_url")
    .eq("id", companyId)
    .single()
    .throwOnError();
  const { logo_url } = company.parse(data);
  if (!logo_url) return null;
  try {
    return await drawable(await fileAt(supabase, logo_url));
  } catch (error) {
    // A picture that cannot be read keeps nobody from their invoice.
    log().warn({ company: companyId, error: String(error) }, "logo");
    return null;
  }
}

async function drawable(file: Buffer): Promise<Logo> {
  if (file.length > largest) throw new Error("The logo is too large.");
  const { data, info } = await sharp(file, { limitInputPixels: 25_000_000 })
    .resize({ ...box, fit: "inside" })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { file: data, width: info.width, height: info.height };
}

async function fileAt(supabase: Client, address: string): Promise<Buffer> {
  if (address.startsWith("data:image/"))
    return Buffer.from(await (await fetch(address)).arrayBuffer());
  const path = new RegExp(`/storage/v1/object/public/${bucket}/([^?#]+)`).exec(address)?.[1];
  if (!path) throw new Error("The logo lies elsewhere.");
  const { data, error } = await supabase.storage.from(bucket).download(decodeURIComponent(path));
  if (error) throw error;
  return Buffer.from(await data.arrayBuffer());
}
