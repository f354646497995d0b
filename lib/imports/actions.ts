"use server";

import { action } from "@/lib/action";
import { checkFile } from "./check-file";
import { beginInput, checkInput } from "./schema";

/** Checks every row of a file by the columns chosen. Writes nothing but what was found. */
export const checkImport = action(
  ["enrollment_manager", "admin", "superadmin"],
  checkInput,
  async (input, { supabase }) => {
    await checkFile(supabase, input);
  },
);

/** Lets a checked import begin. Its rows are enrolled by requests for batches. */
export const beginImport = action(
  ["enrollment_manager", "admin", "superadmin"],
  beginInput,
  async ({ id, sendsMail }, { supabase }) => {
    await supabase.rpc("begin_import", { p_import: id, p_sends_mail: sendsMail }).throwOnError();
  },
);
