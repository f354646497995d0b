import type { Role } from "@/lib/session";
import { letter, type Sender } from "./letter";
import { aRole } from "./role-words";

const unasked = "You did not ask for this? Then do nothing, and nothing happens.";
const once = "The link works once, within an hour.";

/** The mail that lets a person in for the first time. */
export function invitationLetter(
  sender: Sender,
  { fullName, role, days, url }: { fullName: string; role: Role; days: number; url: string },
) {
  return letter(sender, {
    subject: `Your place at ${sender.name}`,
    heading: `Welcome, ${fullName}`,
    paragraphs: [
      `${sender.name} invites you as ${aRole(role)}.`,
      "Choose a password, and you are in.",
    ],
    button: { label: "Accept the invitation", href: url },
    foot: [
      `The link works for ${days === 1 ? "one day" : `${days} days`}. After that, it offers to send you a new one.`,
    ],
  });
}

/** The mail that signs a person in without a password. */
export function signInLetter(sender: Sender, url: string) {
  return letter(sender, {
    subject: `Sign in to ${sender.name}`,
    heading: "Your sign-in link",
    paragraphs: [`It signs you in to ${sender.name} without a password.`],
    button: { label: "Sign in", href: url },
    foot: [once, unasked],
  });
}

/** The mail that lets a person choose a new password. */
export function passwordLetter(sender: Sender, url: string) {
  return letter(sender, {
    subject: `A new password for ${sender.name}`,
    heading: "Choose a new password",
    paragraphs: ["Your old password stays valid until you have chosen the new one."],
    button: { label: "Choose a new password", href: url },
    foot: [once, unasked],
  });
}
