"use client";

import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "@/components/ui/skeleton";
import { fetchAddress, fileClient } from "./file-client";

/**
 * A PDF in the browser's own viewer. Chromium shows none in a sandboxed frame, so the sandbox is the origin:
 * it comes straight from storage, which can reach nothing here.
 */
export function PdfView({
  attempt,
  index,
  name,
}: {
  attempt: string;
  index: number;
  name: string;
}) {
  const { data, error } = useQuery(
    { queryKey: ["address", attempt, index], queryFn: () => fetchAddress(attempt, index) },
    fileClient,
  );
  if (error) return <p className="px-4 py-6 text-ink-2 text-small">{error.message}</p>;
  if (!data) return <Skeleton className="m-4 h-64" />;
  return (
    <iframe src={`${data.url}#navpanes=0`} title={name} className="h-[70vh] w-full bg-sunken" />
  );
}
