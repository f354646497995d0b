import { enrollmentPreview, invoiceInput } from "@/lib/enrollment/new-student-schema";
import { jsonBody } from "@/lib/json-body";
import { route } from "@/lib/route";

/** What an invoice would come to while it is typed: totals, instalments, whether they add up. Writes nothing. */
export const POST = route(
  ["enrollment_manager", "admin", "superadmin"],
  async (request, { supabase }) => {
    const invoice = await jsonBody(request, invoiceInput);
    const { data } = await supabase
      .rpc("preview_enrollment", { p_invoice: invoice })
      .throwOnError();
    return Response.json(enrollmentPreview.parse(data));
  },
);
