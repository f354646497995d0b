import { idOf } from "../../supabase/seed/write/target.ts";

/** The student's two main pages in the demo academy. */
export const seedPages = {
  dashboard: "/dashboard",
  lesson: `/lessons/${idOf("recording", "three-prices")}`,
};
