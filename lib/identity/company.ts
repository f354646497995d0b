import "server-only";
import { createClient } from "@supabase/supabase-js";
import { headers } from "next/headers";
import { cache } from "react";
import { z } from "zod";
import { env } from "@/lib/env";
import { reportBug } from "@/lib/log";
import { currentUser } from "@/lib/session";
import type { Database } from "@/lib/supabase/types";

const company = z.object({
  name: z.string(),
  logo_url: z.string().nullable(),
  primary_color: z.string(),
  tagline: z.string(),
  lessons: z.number(),
  assignments: z.number(),
});

/** What a visitor may know of a company: what its sign-in page shows. */
export type HostCompany = z.infer<typeof company>;

const freshFor = 30_000;
const room = 1000;
const known = new Map<string, { at: number; company: HostCompany | null }>();

/** The company whose door this address is; null for a host nobody owns. At most half a minute old. */
export const companyAtDoor = cache(async (): Promise<HostCompany | null> => {
  const host = await hostName();
  const found = known.get(host);
  if (found && found.at > Date.now() - freshFor) return found.company;

  const visitor = createClient<Database>(env().supabaseUrl, env().supabaseKey, {
    auth: { persistSession: false, autoRefreshToken: false },
  });
  const { data } = await visitor.rpc("company_by_host", { p_host: host }).throwOnError();
  const answer = data === null ? null : company.parse(data);
  if (known.size >= room) known.clear();
  known.set(host, { at: Date.now(), company: answer });
  return answer;
});

/** The colour every page is drawn in: of the person's company, else of the host's. Never fails: a page in the default colour is still a page. */
export async function brandColour(): Promise<string | undefined> {
  try {
    const user = await currentUser();
    return user ? user.company.primary_color : (await companyAtDoor())?.primary_color;
  } catch (error) {
    reportBug(error);
    return undefined;
  }
}

/** The address of a company's own door, from its host; only companies' hosts ever get into a mail. */
export function companyUrl(host: string): URL {
  const url = new URL(env().siteUrl);
  url.hostname = host;
  return url;
}

/** The host the browser asked for, without its port. */
async function hostName() {
  const host = (await headers()).get("host") ?? "";
  return host.replace(/:\d+$/, "").toLowerCase();
}
