/** What a file's name says it is. Pure; the browser asks before it uploads, the server before it links. */

const office = "application/vnd.openxmlformats-officedocument";

const types: Record<string, string> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  pdf: "application/pdf",
  zip: "application/zip",
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  pptx: `${office}.presentationml.presentation`,
  doc: "application/msword",
  xls: "application/vnd.ms-excel",
  txt: "text/plain",
  csv: "text/csv",
  md: "text/markdown",
  mp4: "video/mp4",
  webm: "video/webm",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
};

/** "xlsx" of "Price list.XLSX"; empty without a dot. */
export function extensionOf(name: string): string {
  return name.match(/\.([^.]+)$/)?.[1]?.toLowerCase() ?? "";
}

/** The media type a name stands for; null for a kind that cannot be checked. */
export function typeOf(name: string): string | null {
  const extension = extensionOf(name);
  return Object.hasOwn(types, extension) ? (types[extension] ?? null) : null;
}
