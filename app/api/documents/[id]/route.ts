import { z } from "zod";
import { documentToOpen, fileOf } from "@/lib/billing/document-store";
import { pdfDownload } from "@/lib/billing/pdf-download";
import { route } from "@/lib/route";
import { createAdminClient } from "@/lib/supabase/admin";

type Params = { id: string };

/** An invoice, receipt or credit note as a PDF, for its student and the office: the kept file, made on the first request. */
export const GET = route<Params>(
  ["student", "enrollment_manager", "admin", "superadmin"],
  async (_request, { supabase, params }) => {
    const id = z.uuid().safeParse(params.id);
    const document = id.success ? await documentToOpen(supabase, id.data) : null;
    if (!document) return Response.json({ message: "There is no such document." }, { status: 404 });
    return pdfDownload(await fileOf(createAdminClient(), document), document.number);
  },
);
