"use server";

import { createClient } from "@supabase/supabase-js";
import { action } from "@/lib/action";
import { env } from "@/lib/env";
import { Refusal } from "@/lib/errors";
import { roles } from "./roles";
import { changePasswordInput, profileInput } from "./schema";
import { countTry } from "./visitor";

/** Saves one's own name, phone and time zone. */
export const updateProfile = action(roles.options, profileInput, async (input, { supabase }) => {
  await supabase
    .rpc("update_profile", {
      p_full_name: input.fullName,
      p_phone_number: input.phoneNumber,
      p_time_zone: input.timeZone,
    })
    .throwOnError();
});

/** Changes one's own password for who knows the present one; every other session of the person ends. */
export const changePassword = action(
  roles.options,
  changePasswordInput,
  async ({ current, password }, { supabase, user }) => {
    const takeBack = await countTry("sign-in", user.email);
    if (!(await isPasswordOf(user.email, current))) {
      throw new Refusal("This is not your current password.", "current");
    }
    takeBack();
    const { error } = await supabase.auth.updateUser({ password });
    if (error?.code === "same_password") {
      throw new Refusal("This is your current password. Choose another one.", "password");
    }
    if (error?.code === "weak_password") {
      throw new Refusal("This password is too common. Choose another one.", "password");
    }
    if (error) throw error;
    await supabase.auth.signOut({ scope: "others" });
  },
);

/** Asks the account server, with a session of its own that ends at once. */
async function isPasswordOf(email: string, password: string) {
  const trial = createClient(env().supabaseUrl, env().supabaseKey, {
    auth: { persistSession: false, autoRefreshToken: false },
  });
  const { error } = await trial.auth.signInWithPassword({ email, password });
  if (error?.code === "invalid_credentials") return false;
  if (error) throw error;
  await trial.auth.signOut({ scope: "local" });
  return true;
}
