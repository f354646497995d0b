"use server";

import { z } from "zod";
import { action } from "@/lib/action";

/** Hands in the signed-in student's draft. The same attempt twice is handed in once. */
export const handIn = action(
  ["student"],
  z.strictObject({ attempt: z.uuid() }),
  async ({ attempt }, { supabase }) => {
    await supabase.rpc("hand_in", { p_attempt: attempt }).throwOnError();
  },
);
