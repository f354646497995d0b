"use server";

import { action } from "@/lib/action";
import { celebrateInput } from "./schema";

/** Marks one of the student's milestones celebrated, so that it is celebrated once. */
export const celebrate = action(["student"], celebrateInput, async ({ award }, { supabase }) => {
  await supabase.rpc("celebrate", { p_award: award }).throwOnError();
});
