import { z } from "zod";
import { answersInput } from "@/lib/enrollment/schema";
import { time } from "@/lib/format";
import { jsonBody } from "@/lib/json-body";
import { route } from "@/lib/route";

type Params = { questionnaire: string };

/**
 * Keeps some answers of the signed-in student: {saved}. A route and not an action, so that it survives the
 * closing page and redraws nothing.
 */
export const PUT = route<Params>(["student"], async (request, { supabase, user, params }) => {
  const id = z.uuid().safeParse(params.questionnaire);
  if (!id.success) return Response.json({ message: "There is no such form." }, { status: 404 });
  const { answers } = await jsonBody(request, answersInput);
  const { data } = await supabase
    .rpc("save_answers", { p_questionnaire: id.data, p_answers: answers })
    .throwOnError();
  return Response.json({ saved: time(data, user.time_zone) });
});
