import { fileSize, list } from "@/lib/format";
import { extensionOf } from "./file-type";

export type FileRules = { extensions: readonly string[]; maxMb: number };

/** Most files one attempt can carry; the database holds the same number. */
export const mostFiles = 20;

/** Why a file cannot be uploaded, in a sentence; null when it can. Asked in the browser and again on the server. */
export function refuseFile(
  file: { name: string; size: number },
  { extensions, maxMb }: FileRules,
): string | null {
  if (!extensions.includes(extensionOf(file.name)))
    return `“${file.name}” cannot be handed in here. Take one of these kinds: ${list(extensions)}.`;
  if (file.size === 0) return `“${file.name}” is empty.`;
  if (file.size > maxMb * 1_048_576)
    return `“${file.name}” has ${fileSize(file.size)}. It may have ${maxMb} MB at most: make it smaller or split it.`;
  return null;
}

/** The refusal of a file whose bytes are not what its name says. */
export function refuseContent(name: string): string {
  const kind = extensionOf(name);
  if (["txt", "csv", "md"].includes(kind))
    return `“${name}” is not plain text. Save it as UTF-8 and upload it again.`;
  return `“${name}” is not a ${kind} file, whatever its name says. Export it as ${kind} and upload it again.`;
}
