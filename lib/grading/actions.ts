"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import { Refusal } from "@/lib/errors";
import {
  changedCommentInput,
  changeGradeInput,
  deletedCommentInput,
  extensionInput,
  gradeInput,
  newCommentInput,
} from "./input";

const gone = "That comment is not there any more. Reload the page.";
const graded = z.object({ score: z.number() });

/** Grades a waiting attempt, once. Returns the final score, after the late policy. */
export const gradeAttempt = action(
  ["mentor", "admin", "superadmin"],
  gradeInput,
  async (input, { supabase }) => {
    const { data } = await supabase
      .rpc("grade_attempt", {
        p_attempt: input.attempt,
        p_score: input.score ?? undefined,
        p_rubric: input.rubric ?? undefined,
        p_verdict: input.verdict,
        p_feedback: input.feedback,
      })
      .throwOnError();
    return graded.parse(data);
  },
);

/** Changes the grade of a student's newest attempt, with a reason; the history keeps both. */
export const changeGrade = action(
  ["mentor", "admin", "superadmin"],
  changeGradeInput,
  async (input, { supabase }) => {
    const { data } = await supabase
      .rpc("change_grade", {
        p_attempt: input.attempt,
        p_score: input.score ?? undefined,
        p_rubric: input.rubric ?? undefined,
        p_verdict: input.verdict,
        p_feedback: input.feedback,
        p_reason: input.reason,
      })
      .throwOnError();
    return graded.parse(data);
  },
);

/** Gives one student a later due date, more attempts, or both. */
export const grantExtension = action(
  ["mentor", "admin", "superadmin"],
  extensionInput,
  async (input, { supabase }) => {
    await supabase
      .rpc("grant_extension", {
        p_student: input.student,
        p_assignment: input.assignment,
        p_due_date: input.dueDate ?? undefined,
        p_extra_attempts: input.extraAttempts,
        p_reason: input.reason,
      })
      .throwOnError();
  },
);

/** Adds a comment of one's own to the bank. */
export const addComment = action(
  ["mentor", "admin", "superadmin"],
  newCommentInput,
  async (comment, { supabase }) => {
    await supabase.from("comment_bank").insert(comment).throwOnError();
  },
);

/** Changes a comment of one's own. */
export const changeComment = action(
  ["mentor", "admin", "superadmin"],
  changedCommentInput,
  async ({ id, ...comment }, { supabase }) => {
    const { data } = await supabase
      .from("comment_bank")
      .update(comment)
      .eq("id", id)
      .select("id")
      .throwOnError();
    if (data.length === 0) throw new Refusal(gone);
  },
);

/** Deletes a comment of one's own. */
export const deleteComment = action(
  ["mentor", "admin", "superadmin"],
  deletedCommentInput,
  async ({ id }, { supabase }) => {
    const { data } = await supabase
      .from("comment_bank")
      .delete()
      .eq("id", id)
      .select("id")
      .throwOnError();
    if (data.length === 0) throw new Refusal(gone);
  },
);
