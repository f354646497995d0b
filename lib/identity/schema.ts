import { z } from "zod";

/** Rules of a new password, shown beside the field and checked here. */
export const passwordRules = { fewest: 10, most: 72 };

const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "This is too long for an e-mail address.")
  .regex(/^[^@\s]+@[^@\s]+$/, "Enter a whole e-mail address, for example lucia@casafern.example.");

const newPassword = z
  .string()
  .min(passwordRules.fewest, `Use ${passwordRules.fewest} characters or more.`)
  // The account server hashes the first 72 bytes; a longer one would promise more than it keeps.
  .refine((text) => new TextEncoder().encode(text).length <= passwordRules.most, {
    message: `Use ${passwordRules.most} characters at most.`,
  });

export const fullName = z
  .string()
  .trim()
  .min(1, "Enter a name.")
  .max(120, "Keep the name under 120 characters.");

export const signInInput = z.strictObject({
  email,
  password: z.string().min(1, "Enter your password.").max(1000, "This is too long."),
  next: z.string().optional(),
});

export const linkInput = z.strictObject({ email, kind: z.enum(["sign-in", "password"]) });

export const confirmInput = z.strictObject({ tokenHash: z.string().min(1).max(500) });

export const resetInput = z.strictObject({
  tokenHash: z.string().min(1).max(500),
  password: newPassword,
});
