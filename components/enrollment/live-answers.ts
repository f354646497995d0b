import { keepPreviousData, QueryClient, useQuery } from "@tanstack/react-query";
import type { invoiceOf } from "@/lib/enrollment/new-student";
import type { EnrollmentPreview, PersonCheck } from "@/lib/enrollment/new-student-schema";
import { liveAnswer } from "@/lib/live-answer";

const client = new QueryClient({ defaultOptions: { queries: { gcTime: 0, retry: 0 } } });

/** What the database makes of the invoice being typed. */
export function usePreview(invoice: ReturnType<typeof invoiceOf>) {
  return useLive<EnrollmentPreview>("/api/enrollment/preview", invoice);
}

/** What the server answers to what is being typed or chosen; keeps the last answer until the next one is there. Null asks nothing. */
export function useLive<Answer>(address: string, body: object | null) {
  return useQuery(
    {
      queryKey: [address, body],
      queryFn: ({ signal }) => liveAnswer<Answer>(address, body ?? {}, signal),
      enabled: body !== null,
      placeholderData: keepPreviousData,
    },
    client,
  );
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
  const answer = useQuery(
    {
      queryKey: ["person", asked],
      queryFn: ({ signal }) => liveAnswer<PersonCheck>("/api/enrollment/check", asked, signal),
      enabled: asked.email !== "" || asked.phone.length > 7,
    },
    client,
  );
  return { email: asked.email === "" ? undefined : answer.data, phone: answer.data };
}
