import { keepPreviousData, QueryClient, useQuery } from "@tanstack/react-query";
import { liveAnswer } from "@/lib/live-answer";

const client = new QueryClient({ defaultOptions: { queries: { gcTime: 0, retry: 0 } } });

/**
 * What the server answers to what is being typed or chosen; null asks nothing. The last answer stays until the next one
 * is there, unless it would be wrong to read it beside what is chosen now (isExact).
 */
export function useLive<Answer>(
  address: string,
  body: object | null,
  { isExact = false }: { isExact?: boolean } = {},
) {
  return useQuery(
    {
      queryKey: [address, body],
      queryFn: ({ signal }) => liveAnswer<Answer>(address, body ?? {}, signal),
      enabled: body !== null,
      placeholderData: isExact ? undefined : keepPreviousData,
    },
    client,
  );
}
