import { z } from "zod";
import { personCheck } from "@/lib/enrollment/new-student-schema";
import { jsonBody } from "@/lib/json-body";
import { route } from "@/lib/route";

const input = z.strictObject({ email: z.string().max(254), phone: z.string().max(40) });

/** Whether an e-mail or phone is in use in one's own academy. A POST, so that addresses stay out of logs. */
export const POST = route(
  ["enrollment_manager", "admin", "superadmin"],
  async (request, { supabase }) => {
    const { email, phone } = await jsonBody(request, input);
    const { data } = await supabase
      .rpc("check_person", { p_email: email, p_phone: phone })
      .throwOnError();
    return Response.json(personCheck.parse(data));
  },
);
