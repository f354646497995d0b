"use client";

import { PageError } from "@/components/identity/page-error";

export default function ErrorPage(props: { error: unknown; retry: () => void }) {
  return <PageError {...props} />;
}
