"use client";

import { QueryClient, useQuery } from "@tanstack/react-query";
import type { CourseChoice } from "@/lib/grading/student-schema";

const client = new QueryClient({ defaultOptions: { queries: { retry: 0 } } });

/** The lessons one can choose: those the page came with, or else asked for now. */
export function useChoices(given: readonly CourseChoice[] | undefined) {
  const asked = useQuery(
    { queryKey: ["recordings"], queryFn: askChoices, enabled: given === undefined },
    client,
  );
  return { choices: given ?? asked.data, hasFailed: asked.isError };
}

async function askChoices(): Promise<CourseChoice[]> {
  const response = await fetch("/api/grading/recordings");
  if (!response.ok) throw new Error(`recordings: ${response.status}`);
  return response.json();
}
