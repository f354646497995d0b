"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import { isInvitationMailed, newToken } from "@/lib/identity/invitation";
import type { Role } from "@/lib/session";
import { newStudentInput, resendInput } from "./new-student-schema";
import { completeInput, detailsInput, publishInput, questionnaireInput } from "./schema";

const admins: Role[] = ["admin", "superadmin"];
const office: Role[] = ["enrollment_manager", "admin", "superadmin"];

const enrolled = z.object({ student_id: z.uuid(), is_new: z.boolean(), letter: z.unknown() });

/**
 * Brings a student in with enrollments, invoice and invitation, all or nothing, and mails the link. The same form
 * twice makes one student and one mail. isMailed is false when all of it stands but the mail did not leave.
 */
export const enrollStudent = action(office, newStudentInput, async (input, { supabase }) => {
  const { token, hash } = newToken();
  const { data } = await supabase
    .rpc("enroll_student", {
      p_key: input.key,
      p_student: {
        full_name: input.fullName,
        email: input.email,
        phone_number: input.phone,
        company_name: input.companyName,
        mentor_id: input.mentor || null,
        courses: input.courses,
        starts_on: input.startsOn,
      },
      p_token_hash: hash,
      p_invoice: input.invoice,
      p_is_issued: input.isIssued,
    })
    .throwOnError();
  const made = enrolled.parse(data);
  const isMailed = !made.is_new || (await isInvitationMailed(made.letter, token));
  return { student: made.student_id, isMailed };
});

const letters = z.array(z.object({ place: z.int(), letter: z.unknown() }));

/** Sends several open invitations again, each with a new link. What cannot be sent is passed over and counted. */
export const resendInvitations = action(office, resendInput, async ({ ids }, { supabase }) => {
  const tokens = ids.map(() => newToken());
  const { data } = await supabase
    .rpc("resend_invitations", {
      p_invitations: ids,
      p_hashes: tokens.map(({ hash }) => hash),
    })
    .throwOnError();
  const result = { sent: 0, passedOver: 0, unsent: 0 };
  for (const { place, letter } of letters.parse(data)) {
    const token = tokens[place - 1]?.token;
    if (!letter || token === undefined) result.passedOver += 1;
    else if (await isInvitationMailed(letter, token)) result.sent += 1;
    else result.unsent += 1;
  }
  return result;
});

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
