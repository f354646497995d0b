import "server-only";
import { createTransport } from "nodemailer";
import { env } from "@/lib/env";
import { Refusal } from "@/lib/errors";

export type Letter = { subject: string; html: string; text: string };

let transport: ReturnType<typeof connect> | undefined;

/** Hands a mail to the SMTP server; resolves when it was accepted. `from` is the company's name before the sender's address. */
export async function sendMail({
  to,
  from,
  subject,
  html,
  text,
}: Letter & { to: string; from: string }) {
  const { smtpUrl, mailFrom } = env();
  if (!smtpUrl)
    throw new Refusal("No mail server is set up. Ask whoever runs the academy's server.");
  transport ??= connect(smtpUrl);
  await transport.sendMail({
    to: { name: "", address: to },
    from: { name: from, address: addressOf(mailFrom) },
    subject,
    html,
    text,
  });
}

function connect(url: string) {
  return createTransport({ url, pool: true, maxConnections: 2 });
}

/** "no-reply@academy.example" from "Growth OS <no-reply@academy.example>". */
function addressOf(sender: string) {
  return sender.match(/<([^<>]+)>/)?.[1] ?? sender;
}
