"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Checkout, checkout } from "@/lib/billing/stripe-schema";

/** Asks every two seconds, for a minute, whether the state has moved on, and shows the page anew when it has. */
export function WaitForStripe({ id, state }: { id: string; state: Checkout["state"] }) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Asking id={id} state={state} />
    </QueryClientProvider>
  );
}

function Asking({ id, state }: { id: string; state: Checkout["state"] }) {
  const router = useRouter();
  useQuery({
    queryKey: ["checkout", id, state],
    retry: false,
    refetchInterval: ({ state: asked }) => (asked.dataUpdateCount < 30 ? 2000 : false),
    queryFn: async () => {
      const answer = await fetch(`/api/billing/checkouts/${id}`);
      if (!answer.ok) return state;
      const now = checkout.parse(await answer.json()).state;
      if (now !== state) router.refresh();
      return now;
    },
  });
  return null;
}
