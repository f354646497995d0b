"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import { draftInput } from "./draft";

/** Saves a new draft, or everything but the student of one that is there. Returns its id. */
export const saveDraft = action(
  ["enrollment_manager", "admin", "superadmin"],
  draftInput,
  async ({ invoice, student, course, notes, draft }, { supabase }) => {
    const p_draft = { ...draft, student_id: student, course_id: course, notes };
    if (invoice) {
      await supabase.rpc("update_draft", { p_invoice: invoice, p_draft }).throwOnError();
      return invoice;
    }
    const { data } = await supabase.rpc("draft_invoice", { p_draft }).throwOnError();
    return z.uuid().parse(data);
  },
);
