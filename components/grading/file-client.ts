import { QueryClient } from "@tanstack/react-query";
import type { TableOf } from "@/lib/grading/table-of";

/** Files of an attempt as the browser has fetched them, until their addresses run out. */
export const fileClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 240_000, gcTime: 240_000, retry: 1 } },
});

export type Preview =
  | ({ kind: "table" } & TableOf)
  | { kind: "text"; text: string; isCut: boolean };

/** Where a file of an attempt is asked for. */
export function fileAddress(attempt: string, index: number): string {
  return `/api/grading/attempts/${attempt}/files/${index}`;
}

/** The beginning of a text or CSV file; throws the sentence that says why not. */
export async function fetchPreview(attempt: string, index: number): Promise<Preview> {
  return answer(await fetch(`${fileAddress(attempt, index)}/preview`));
}

/** A short-lived address of the file itself, in storage. */
export async function fetchAddress(attempt: string, index: number): Promise<{ url: string }> {
  return answer(await fetch(`${fileAddress(attempt, index)}?as=address`));
}

async function answer(response: Response) {
  const body = await response.json();
  if (!response.ok) throw new Error(body.message);
  return body;
}
