import { z } from "zod";
import { proofAddress } from "@/lib/billing/claim-queries";
import { route } from "@/lib/route";

type Params = { id: string };

/** Leads to the proof of a payment, at an address that works for some minutes. For the office. */
export const GET = route<Params>(
  ["enrollment_manager", "admin", "superadmin"],
  async (_request, { supabase, params }) => {
    const id = z.uuid().safeParse(params.id);
    const address = id.success ? await proofAddress(supabase, id.data) : null;
    return address
      ? new Response(null, { status: 302, headers: { location: address } })
      : Response.json({ message: "There is no such proof." }, { status: 404 });
  },
);
