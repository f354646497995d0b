import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportFile } from "@/components/imports/import-file";
import { idIn } from "@/lib/address";
import { importAddress } from "@/lib/imports/address";
import { importOf } from "@/lib/imports/queries";
import { officeOf } from "@/lib/office";
import { requireRole } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

export const metadata: Metadata = { title: "Import" };

export default async function ImportPage({
  params,
  searchParams,
}: PageProps<"/enrollment/import/[id]">) {
  const user = await requireRole("enrollment_manager");
  const id = await idIn(params);
  const address = await importAddress(searchParams);
  const file = await importOf(await createClient(), id, address);
  if (!file) notFound();
  return (
    <ImportFile
      file={file}
      address={address}
      office={officeOf(user.role)}
      clock={{ zone: user.time_zone, now: new Date().toISOString() }}
    />
  );
}
