import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ImportFile } from "@/components/imports/import-file";
import { importAddress } from "@/lib/imports/address";
import { importDeskOf } from "@/lib/imports/desk";
import { importOf } from "@/lib/imports/queries";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Import" };

export default async function ImportPage({
  params,
  searchParams,
}: PageProps<"/enrollment/import/[id]">) {
  const user = await requireRole("enrollment_manager");
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const address = await importAddress(searchParams);
  const file = await importOf(await createClient(), id, address);
  if (!file) notFound();
  return (
    <ImportFile
      file={file}
      address={address}
      desk={importDeskOf(user.role)}
      clock={{ zone: user.time_zone, now: new Date().toISOString() }}
    />
  );
}
