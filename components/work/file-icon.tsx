import { File, FileArchive, FileSpreadsheet, FileText, Film, Image, Music } from "lucide-react";
import { extensionOf, typeOf } from "@/lib/work/file-kind";

/** A drawing of the kind of file a name stands for. */
export function FileIcon({ name }: { name: string }) {
  const Icon = iconOf(name);
  return <Icon size={18} className="text-ink-3" aria-hidden />;
}

function iconOf(name: string) {
  const extension = extensionOf(name);
  if (["xlsx", "xls", "csv"].includes(extension)) return FileSpreadsheet;
  if (extension === "zip") return FileArchive;
  const type = typeOf(name) ?? "";
  if (type.startsWith("image/")) return Image;
  if (type.startsWith("video/")) return Film;
  if (type.startsWith("audio/")) return Music;
  return type ? FileText : File;
}
