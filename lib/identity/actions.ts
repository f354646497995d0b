"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { openAction } from "@/lib/action";
import { Refusal } from "@/lib/errors";
import { reportBug } from "@/lib/log";
import { currentUser, homeOf } from "@/lib/session";
import { sessionCookie } from "@/lib/supabase/cookies";
import { createClient } from "@/lib/supabase/server";
import { localPath } from "./local-path";
import { confirmInput, resetInput, signInInput } from "./schema";
import { proveLink } from "./sign-in-link";
import { countTry } from "./visitor";

/** Opens a session. The same sentence for a wrong password and for an e-mail nobody has. */
export const signIn = openAction(signInInput, async ({ email, password, next }, { supabase }) => {
  const takeBack = await countTry("sign-in", email);
  const { error } = await supabase.auth.signInWithPassword({ email, password });
  if (error?.code === "invalid_credentials") {
    throw new Refusal(
      "This e-mail and password do not match. Check both, or ask for a link below.",
    );
  }
  if (error) throw error;
  takeBack();
  const home = await homeOfNewcomer();
  return { next: localPath(next) ?? home };
});

/** Opens a session with the token of a mailed sign-in link, once. */
export const signInByLink = openAction(confirmInput, async ({ tokenHash }, { supabase }) => {
  await proveLink(supabase, tokenHash, "email");
  return { next: await homeOfNewcomer() };
});

/** Sets a new password with the token of a mailed link, once; every other session of the person ends. */
export const resetPassword = openAction(
  resetInput,
  async ({ tokenHash, password }, { supabase }) => {
    await proveLink(supabase, tokenHash, "recovery");
    const next = await homeOfNewcomer();
    const { error } = await supabase.auth.updateUser({ password });
    // The same password again is no harm: the person knows it now.
    if (error && error.code !== "same_password") {
      await supabase.auth.signOut({ scope: "local" });
      throw new Refusal("This password was refused: choose a less common one, with a new link.");
    }
    await supabase.auth.signOut({ scope: "others" });
    return { next };
  },
);

/** Ends the session of this browser, also while the account server cannot be reached. */
export async function signOut() {
  const supabase = await createClient();
  const { error } = await supabase.auth.signOut({ scope: "local" });
  if (error) await forgetSession();
  redirect("/sign-in");
}

/** Ends every session of the person, this one included, effective on their next request. Answers only when it could not. */
export async function signOutEverywhere() {
  const supabase = await createClient();
  const { error } = await supabase.auth.signOut({ scope: "global" });
  if (error) {
    const reference = reportBug(error);
    return { message: `This did not work, nobody was signed out. Reference ${reference}.` };
  }
  redirect("/sign-in");
}

async function forgetSession() {
  const store = await cookies();
  const { name: session } = sessionCookie(false);
  for (const { name } of store.getAll()) if (name.startsWith(session)) store.delete(name);
}

/** Where the person who just came in goes. Who may not come in any more is sent out again and told. */
async function homeOfNewcomer() {
  const user = await currentUser();
  if (user) return homeOf(user.role);
  const supabase = await createClient();
  await supabase.auth.signOut({ scope: "local" });
  throw new Refusal("Your access has ended. Ask your academy if you think it should not have.");
}
