import { z } from "zod";
import { errorFile } from "@/lib/imports/error-file";
import { importErrors } from "@/lib/imports/queries";
import { route } from "@/lib/route";

type Params = { id: string };

/** The rows of an import that have to be mended, as a CSV file with the reasons. */
export const GET = route<Params>(
  ["enrollment_manager", "admin", "superadmin"],
  async (_request, { supabase, params }) => {
    const id = z.uuid().safeParse(params.id);
    const errors = id.success ? await importErrors(supabase, id.data) : null;
    if (!errors) return Response.json({ message: "There is no such import." }, { status: 404 });
    const name = encodeURIComponent(`to mend - ${errors.file_name.replace(/\.[^.]*$/, "")}.csv`);
    return new Response(errorFile(errors), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="to-mend.csv"; filename*=UTF-8''${name}`,
      },
    });
  },
);
