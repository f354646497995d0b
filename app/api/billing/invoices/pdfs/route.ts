import { chosenInput } from "@/lib/billing/bulk-schema";
import { documentsOf } from "@/lib/billing/document-store";
import { documentsZip } from "@/lib/billing/documents-zip";
import { Refusal } from "@/lib/errors";
import { route } from "@/lib/route";
import { createAdminClient } from "@/lib/supabase/admin";

/** The PDFs of chosen invoices as one ZIP: ?id=…&id=…, sent as they are read. Drafts have none. */
export const GET = route(
  ["enrollment_manager", "admin", "superadmin"],
  async (request, { supabase }) => {
    const invoices = new URL(request.url).searchParams.getAll("id");
    const asked = chosenInput.safeParse({ invoices });
    if (!asked.success) throw new Refusal("Choose 1 to 50 invoices.");
    const documents = await documentsOf(supabase, asked.data.invoices);
    if (documents.length === 0)
      return Response.json({ message: "None of these invoices has a PDF." }, { status: 404 });
    return new Response(documentsZip(createAdminClient(), documents), {
      headers: {
        "content-type": "application/zip",
        "content-disposition": `attachment; filename="Invoices.zip"`,
      },
    });
  },
);
