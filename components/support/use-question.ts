import { useRouter } from "next/navigation";
import { useSaving } from "@/components/ui/use-saving";
import { openTicket } from "@/lib/support/actions";
import type { Category, HelpForm } from "@/lib/support/schema";
import { useKept } from "./use-kept";

type Typed = { category: Category | ""; subject: string; message: string };

/** A question as it is typed: kept per lesson and invoice it is asked from, sent once, then shown with its thread. */
export function useQuestion(
  { recording, invoice }: HelpForm,
  about: Category | undefined,
  asker: string,
) {
  const router = useRouter();
  const place = `question:${asker}:${recording?.id ?? invoice?.id ?? about ?? "any"}`;
  const { typed, isReady, write, clear } = useKept<Typed>(place, {
    category: recording ? "learning" : invoice ? "billing" : (about ?? ""),
    subject: "",
    message: "",
  });
  const { save, isSaving, fields, problem } = useSaving();
  const send = () =>
    save(
      () => openTicket({ ...typed, recording: recording?.id, invoice: invoice?.id }),
      (ticket) => {
        clear();
        router.push(`/help/${ticket}`);
      },
    );
  return { typed, isReady, write, send, isSaving, fields, problem };
}
