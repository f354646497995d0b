import { useTransition } from "react";
import { toast } from "@/components/ui/toast";
import { startCheckout } from "@/lib/billing/stripe-actions";
import { reached } from "@/lib/reached";

/** Sends the student to Stripe to pay instalments, or a part of them. onRefused hears the sentence; else a toast says it. */
export function useCheckout(
  onRefused: (message: string) => void = (text) => toast(text, "overdue"),
) {
  const [isPending, start] = useTransition();
  const pay = (instalments: readonly string[], amount?: string) =>
    start(async () => {
      const answer = await reached(() =>
        startCheckout({ instalments: [...instalments].slice(0, 60), amount }),
      );
      if (answer.ok) window.location.assign(answer.data.url);
      else onRefused(answer.message);
    });
  return { pay, isPending };
}
