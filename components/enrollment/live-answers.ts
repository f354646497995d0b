import { useLive } from "@/components/ui/use-live";
import type { invoiceOf } from "@/lib/enrollment/new-student";
import type { EnrollmentPreview, PersonCheck } from "@/lib/enrollment/new-student-schema";

/** What the database makes of the invoice being typed. */
export function usePreview(invoice: ReturnType<typeof invoiceOf>) {
  return useLive<EnrollmentPreview>("/api/enrollment/preview", invoice);
}

/** The instalments the database last worked out; null while it has none, or refuses what is typed. */
export function plannedOf({ data, isError }: ReturnType<typeof usePreview>) {
  return isError || !data || data.instalments.length === 0 ? null : data.instalments;
}

/** Whether somebody of the academy has this e-mail or phone. Asks once both could be whole. */
export function usePersonCheck(email: string, phone: string) {
  const asked = {
    email: /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email.trim()) ? email.trim() : "",
    phone: phone.replaceAll(/[\s().-]/g, ""),
  };
  const isAsked = asked.email !== "" || asked.phone.length > 7;
  const answer = useLive<PersonCheck>("/api/enrollment/check", isAsked ? asked : null, {
    isExact: true,
  });
  return { email: asked.email === "" ? undefined : answer.data, phone: answer.data };
}
