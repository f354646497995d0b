import "server-only";
import { z } from "zod";
import { invitationStates } from "@/lib/identity/invitation-states";
import { searchOf } from "@/lib/identity/search";
import { contacts } from "@/lib/students/contacts";
import type { Client } from "@/lib/supabase/server";
import { stages, stuckReasons } from "./stages";

const row = z.object({
  id: z.uuid(),
  created_at: z.string(),
  full_name: z.string(),
  email: z.string(),
  stage: z.enum(stages),
  stuck: z.enum(stuckReasons).nullable(),
  days: z.number(),
  mentor: z.string().nullable(),
  courses: z.array(z.string()),
  invitation: z
    .object({
      id: z.uuid(),
      state: z.enum(invitationStates),
      last_sent_at: z.string(),
      expires_at: z.string(),
    })
    .nullable(),
  note: z
    .object({ body: z.string(), contact: z.enum(contacts).nullable(), at: z.string() })
    .nullable(),
});

const pipelinePage = z.object({
  rows: z.array(row),
  total: z.number(),
  newer: z.number(),
  stages: z.partialRecord(z.enum(stages), z.object({ n: z.number(), stuck: z.number() })),
  tasks: z.partialRecord(z.enum(stuckReasons), z.number()),
});

export type PipelineRow = z.infer<typeof row>;
export type Pipeline = z.infer<typeof pipelinePage>;

export type PipelineSearch = ReturnType<typeof pipelineSearch>;

/** What an address says about the pipeline. */
export function pipelineSearch(params: Parameters<typeof searchOf>[0]) {
  const { choice: stage, ...search } = searchOf(params, "stage", stages);
  return { ...search, stage, isMine: params.mine === "yes", isStuck: params.stuck === "yes" };
}

/** One page of students by the stage they stand at, newest there first, with counts and tasks; for the office. */
export async function pipelineOf(supabase: Client, search: PipelineSearch) {
  const { q, stage, isMine, isStuck, place } = search;
  const { data } = await supabase
    .rpc("pipeline_page", {
      p_search: q,
      p_stage: stage,
      p_is_mine: isMine,
      p_is_stuck: isStuck,
      ...(place && { p_at: place.at, p_id: place.id, p_is_back: place.isBack }),
    })
    .throwOnError();
  return pipelinePage.parse(data);
}
