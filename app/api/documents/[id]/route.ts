import { documentFileName, documentToOpen, fileOf } from "@/lib/billing/document-store";
import { pdfDownload } from "@/lib/billing/pdf-download";
import { route } from "@/lib/route";
import { createAdminClient } from "@/lib/supabase/admin";

type Params = { id: string };

/** An invoice, receipt or credit note as a PDF, for its student and the office, by its id or number: the kept file, made on the first request. ?edition=issued is the first edition of what is void now. */
export const GET = route<Params>(
  ["student", "enrollment_manager", "admin", "superadmin"],
  async (request, { supabase, params }) => {
    const isAsIssued = new URL(request.url).searchParams.get("edition") === "issued";
    const document = await documentToOpen(supabase, params.id, isAsIssued);
    if (!document) return Response.json({ message: "There is no such document." }, { status: 404 });
    return pdfDownload(await fileOf(createAdminClient(), document), documentFileName(document));
  },
);
