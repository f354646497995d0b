import { FileSpreadsheet, FileText, Film, Image } from "lucide-react";
import { extensionOf, typeOf } from "@/lib/work/file-type";

/** A drawing of the kind of file a name stands for. */
export function FileIcon({ name }: { name: string }) {
  const Icon = iconOf(name);
  return <Icon size={18} className="text-ink-3" aria-hidden />;
}

function iconOf(name: string) {
  if (["xlsx", "xls", "csv"].includes(extensionOf(name))) return FileSpreadsheet;
  const [kind] = (typeOf(name) ?? "").split("/");
  if (kind === "image") return Image;
  return kind === "video" ? Film : FileText;
}
