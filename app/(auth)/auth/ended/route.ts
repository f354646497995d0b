import { redirect } from "next/navigation";
import { localPath } from "@/lib/identity/local-path";
import { currentUser } from "@/lib/session";
import { createClient } from "@/lib/supabase/server";

/** Takes away a session that is worth nothing any more and says why; harmless to whoever's session still runs. */
export async function GET(request: Request) {
  const next = localPath(new URL(request.url).searchParams.get("next")) ?? "/";
  if (await currentUser()) redirect(next);

  const supabase = await createClient();
  const { data } = await supabase.auth.getUser();
  await supabase.auth.signOut({ scope: "local" });
  const why = data.user ? "access" : "session";
  redirect(`/sign-in?ended=${why}&next=${encodeURIComponent(next)}`);
}
