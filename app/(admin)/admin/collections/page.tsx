import type { Metadata } from "next";
import { CollectionsPage } from "@/components/billing/collections-page";
import { collectionsAddress } from "@/lib/billing/address";
import { collectionsOf } from "@/lib/billing/collection-queries";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Collections" };

export default async function Page({ searchParams }: PageProps<"/admin/collections">) {
  const user = await requireRole("admin", "superadmin");
  const { as_of } = await collectionsAddress(searchParams);
  const collections = await collectionsOf(await createClient(), as_of);
  const now = `${collections.now.as_of}T12:00:00Z`;
  return <CollectionsPage collections={collections} zone={user.time_zone} now={now} />;
}
