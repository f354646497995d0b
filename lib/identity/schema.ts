import { z } from "zod";
import { isCommonPassword } from "./common-password";
import { passwordRules } from "./password-rules";
import { roles } from "./roles";

/** Text a database can keep: no control characters, no halves of letters. */
const sound = /^[^\p{Cc}\p{Cs}]*$/u;
const unsound = "This contains characters that cannot be stored. Type it again.";

const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "This is too long for an e-mail address.")
  .regex(sound, unsound)
  .regex(/^[^@\s]+@[^@\s]+$/, "Enter a whole e-mail address, for example lucia@casafern.example.");

const newPassword = z
  .string()
  .regex(sound, unsound)
  .min(passwordRules.fewest, `Use ${passwordRules.fewest} characters or more.`)
  .refine((text) => new TextEncoder().encode(text).length <= passwordRules.most, {
    message: `Use ${passwordRules.most} characters at most.`,
  })
  .refine((text) => !isCommonPassword(text), {
    message: "This is among the first passwords a guesser tries. Put three or four words together.",
  });

const fullName = z
  .string()
  .trim()
  .min(1, "Enter a name.")
  .max(120, "Keep the name under 120 characters.")
  .regex(sound, unsound);

export const signInInput = z.strictObject({
  email,
  password: z.string().min(1, "Enter your password.").max(1000, "This is too long."),
  next: z.string().optional(),
});

export const linkInput = z.strictObject({ email, kind: z.enum(["sign-in", "password"]) });

export const confirmInput = z.strictObject({
  tokenHash: z.string().regex(sound, unsound).min(1).max(500),
});

export const resetInput = z.strictObject({
  tokenHash: z.string().regex(sound, unsound).min(1).max(500),
  password: newPassword,
});

/** A token of an invitation, as links carry it. */
export const token = z
  .string()
  .regex(/^[\w-]{10,100}$/, "This link is incomplete. Open it from the mail again.");

export const acceptInput = z.strictObject({
  token,
  fullName,
  password: newPassword,
  timeZone: z.string().max(64).regex(sound, unsound),
});

export const renewInput = z.strictObject({ token });

export const remindInput = z.strictObject({ email });

const timeZones = new Set(["UTC", ...Intl.supportedValuesOf("timeZone")]);

export const profileInput = z.strictObject({
  fullName,
  phoneNumber: z
    .string()
    .transform((text) => text.replaceAll(/[\s().-]/g, ""))
    .pipe(
      z
        .string()
        .regex(/^$|^\+/, "Start with + and the country code, for example +34 612 345 678.")
        .regex(
          /^$|^\+[1-9][0-9]{6,14}$/,
          "Write the whole number, 7 to 15 digits, for example +34 612 345 678.",
        ),
    ),
  timeZone: z.string().refine((zone) => timeZones.has(zone), "Choose a time zone from the list."),
});

export const changePasswordInput = z.strictObject({
  current: z.string().min(1, "Enter your current password.").max(1000, "This is too long."),
  password: newPassword,
});

export const inviteInput = z.strictObject({
  fullName,
  email,
  role: roles,
  courseId: z.uuid().optional(),
  mentorId: z.uuid().optional(),
});

export const invitationInput = z.strictObject({ id: z.uuid() });

const reason = z
  .string()
  .trim()
  .min(3, "Say why, in three characters or more. It is kept with the record.")
  .max(500, "Keep the reason under 500 characters.")
  .regex(sound, unsound);

export const changeRoleInput = z.strictObject({ id: z.uuid(), role: roles, reason });

export const changeActivityInput = z.strictObject({ id: z.uuid(), isActive: z.boolean(), reason });
