"use client";

import { LoadError } from "@/components/ui/load-error";

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <div className="mx-auto max-w-[560px] pt-[14vh]">
      <LoadError reference={digestOf(error)} onRetry={retry} />
    </div>
  );
}

/** Next's id of the error, the same as in the log. */
function digestOf(error: unknown) {
  if (typeof error !== "object" || error === null || !("digest" in error)) return undefined;
  return String(error.digest);
}
