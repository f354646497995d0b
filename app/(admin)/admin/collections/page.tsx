import type { Metadata } from "next";
import { Suspense } from "react";
import { CollectionsPage } from "@/components/billing/collections-page";
import { WhatWorks } from "@/components/billing/what-works";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { collectionsAddress } from "@/lib/billing/address";
import { collectionsOf, whatWorksOf } from "@/lib/billing/collection-queries";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Collections" };

export default async function Page({ searchParams }: PageProps<"/admin/collections">) {
  const user = await requireRole("admin", "superadmin");
  const { as_of } = await collectionsAddress(searchParams);
  const collections = await collectionsOf(await createClient(), as_of);
  const now = `${collections.now.as_of}T12:00:00Z`;
  return (
    <CollectionsPage collections={collections} zone={user.time_zone} now={now}>
      <Suspense fallback={<SkeletonRows rows={5} />}>
        <Works />
      </Suspense>
    </CollectionsPage>
  );
}

/** Comes after the page: it looks at every instalment of a year. */
async function Works() {
  return <WhatWorks currencies={await whatWorksOf(await createClient())} />;
}
