"use server";

import { action } from "@/lib/action";
import { liftHoldInput, overrideInput, placeHoldInput, reassignInput, revokeInput } from "./input";
import { effectSchema } from "./student-schema";

/** Opens, locks, waives or shifts lessons for students one teaches, with a reason. */
export const overrideAccess = action(
  ["mentor", "admin", "superadmin"],
  overrideInput,
  async (input, { supabase }) => {
    const { data } = await supabase
      .rpc("override_access", {
        p_students: input.students,
        p_recordings: input.recordings,
        p_action: input.action,
        p_shift_days: input.shiftDays ?? undefined,
        p_ends_on: input.endsOn ?? undefined,
        p_reason: input.reason,
      })
      .throwOnError();
    return effectSchema.parse(data);
  },
);

/** Ends an override. What it opened stays open. */
export const revokeOverride = action(
  ["mentor", "admin", "superadmin"],
  revokeInput,
  async ({ id, reason }, { supabase }) => {
    await supabase.rpc("revoke_override", { p_override: id, p_reason: reason }).throwOnError();
  },
);

/** Closes a student's lessons by hand. */
export const placeHold = action(
  ["enrollment_manager", "admin", "superadmin"],
  placeHoldInput,
  async ({ student, reason }, { supabase }) => {
    await supabase.rpc("place_hold", { p_student: student, p_reason: reason }).throwOnError();
  },
);

/** Lifts a hold that was placed by hand. */
export const liftHold = action(
  ["enrollment_manager", "admin", "superadmin"],
  liftHoldInput,
  async ({ hold, reason }, { supabase }) => {
    await supabase.rpc("lift_hold", { p_hold: hold, p_reason: reason }).throwOnError();
  },
);

/** Gives students another mentor; waiting work moves with them. */
export const reassignMentor = action(
  ["admin", "superadmin"],
  reassignInput,
  async ({ students, mentor, reason }, { supabase }) => {
    const { data } = await supabase
      .rpc("reassign_mentor", { p_students: students, p_mentor: mentor, p_reason: reason })
      .throwOnError();
    return data;
  },
);
