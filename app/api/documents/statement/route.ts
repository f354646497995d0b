import { z } from "zod";
import { logoOf } from "@/lib/billing/company-logo";
import { statementFacts } from "@/lib/billing/document-facts";
import { pdfOf } from "@/lib/billing/documents/pdf";
import { pdfDownload } from "@/lib/billing/pdf-download";
import { route } from "@/lib/route";
import { createAdminClient } from "@/lib/supabase/admin";

const wanted = z.object({
  student: z.uuid().optional(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

/** A student's account as a PDF, made anew: ?currency=EUR, from, to; student for the office, one's own for students. */
export const GET = route(
  ["student", "enrollment_manager", "admin", "superadmin"],
  async (request, { supabase, user }) => {
    const asked = wanted.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    const student = (asked.success && asked.data.student) || user.student_id;
    if (!asked.success || !student)
      return Response.json({ message: "There is no such statement." }, { status: 404 });
    const { currency, from, to } = asked.data;
    const { data } = await supabase
      .rpc("statement_facts", {
        p_student: student,
        p_currency: currency,
        p_from: from,
        p_to: to,
      })
      .throwOnError();
    const facts = statementFacts.parse(data);
    const logo = await logoOf(createAdminClient(), user.company.id);
    return pdfDownload(await pdfOf(facts, logo), `Statement-${currency}-${facts.issued_on}`);
  },
);
