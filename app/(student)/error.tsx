"use client";

import { StudentPage } from "@/components/shell/student-page";
import { LoadError } from "@/components/ui/load-error";

/** Inside the frame, so that the way to the other pages stays. */
export default function StudentError({ error, retry }: { error: unknown; retry: () => void }) {
  const hasDigest = typeof error === "object" && error !== null && "digest" in error;
  return (
    <StudentPage width="narrow">
      <LoadError reference={hasDigest ? String(error.digest) : undefined} onRetry={retry} />
    </StudentPage>
  );
}
