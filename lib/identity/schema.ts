import { z } from "zod";

/** Rules of a new password, shown beside the field and checked here. */
export const passwordRules = { fewest: 10, most: 72 };

/** Text a database can keep: no control characters, no halves of letters. */
const sound = /^[^\p{Cc}\p{Cs}]*$/u;
const unsound = "This holds characters that cannot be kept. Type it anew.";

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
  // The account server hashes the first 72 bytes; a longer one would promise more than it keeps.
  .refine((text) => new TextEncoder().encode(text).length <= passwordRules.most, {
    message: `Use ${passwordRules.most} characters at most.`,
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
  .regex(/^[\w-]{10,100}$/, "This link is not whole. Open it from the mail again.");

export const acceptInput = z.strictObject({
  token,
  fullName,
  password: newPassword,
  timeZone: z.string().max(64).regex(sound, unsound),
});

export const renewInput = z.strictObject({ token });

export const remindInput = z.strictObject({ email });
