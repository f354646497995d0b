"use client";

import { LoadError } from "@/components/ui/load-error";

/** A page that broke, inside its frame: the apology with the reference that is also in the log, and Try again. */
export function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <div className="mx-auto w-full max-w-[560px] pt-[12vh]">
      <LoadError reference={digestOf(error)} onRetry={retry} />
    </div>
  );
}

function digestOf(error: unknown) {
  if (typeof error !== "object" || error === null || !("digest" in error)) return undefined;
  return String(error.digest);
}
