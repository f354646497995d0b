import { Markdown } from "@/components/ui/markdown";

/** What an assignment asks for. */
export function TaskText({ text }: { text: string }) {
  if (text.trim() === "") return <p className="text-ink-3">No instructions.</p>;
  return <Markdown>{text}</Markdown>;
}
