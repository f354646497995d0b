"use server";

import { action } from "@/lib/action";
import type { Role } from "@/lib/session";
import { completeInput, detailsInput, publishInput, questionnaireInput } from "./schema";

const admins: Role[] = ["admin", "superadmin"];

/** Saves the questionnaire's draft; its new revision. Another revision than the page's refuses. */
export const saveQuestionnaire = action(admins, questionnaireInput, async (input, { supabase }) => {
  const { data } = await supabase
    .rpc("save_questionnaire", { p_questions: input.questions, p_revision: input.revision })
    .throwOnError();
  return { revision: data };
});

/** Makes the draft the next version; its number. */
export const publishQuestionnaire = action(admins, publishInput, async (input, { supabase }) => {
  const { data } = await supabase
    .rpc("publish_questionnaire", { p_revision: input.revision })
    .throwOnError();
  return { version: data };
});

/** Throws the draft away. */
export const discardQuestionnaire = action(
  admins,
  publishInput.pick({}),
  async (_, { supabase }) => {
    await supabase.rpc("discard_questionnaire").throwOnError();
  },
);

/** Sends the signed-in student's answers, once all that are needed are there. */
export const completeQuestionnaire = action(
  ["student"],
  completeInput,
  async ({ questionnaire }, { supabase }) => {
    await supabase.rpc("complete_questionnaire", { p_questionnaire: questionnaire }).throwOnError();
  },
);

/** Saves one kind of the signed-in student's details whole. */
export const saveDetails = action(["student"], detailsInput, async (input, { supabase }) => {
  await supabase
    .rpc("save_details", { p_kind: input.kind, p_details: input.details })
    .throwOnError();
});
