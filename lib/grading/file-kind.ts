export type FileKind = "text" | "table" | "image" | "pdf" | "video" | "audio" | "other";

const kinds: Record<string, FileKind> = {
  "text/plain": "text",
  "text/markdown": "text",
  "text/csv": "table",
  "application/pdf": "pdf",
  "image/png": "image",
  "image/jpeg": "image",
  "image/webp": "image",
  "image/gif": "image",
  "video/mp4": "video",
  "video/webm": "video",
  "audio/mpeg": "audio",
  "audio/mp4": "audio",
};

/** How a file can be shown on the page; "other" is only downloaded. The type was read from the file's first bytes. */
export function previewKind(file: { name: string; type: string }): FileKind {
  const kind = kinds[file.type] ?? "other";
  return kind === "text" && /\.csv$/i.test(file.name) ? "table" : kind;
}
