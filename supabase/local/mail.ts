import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export type Mail = {
  id: string;
  at: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  links: string[];
};

/** Keeps every mail sent to the port instead of delivering it, one JSON file each, oldest first. */
export async function catchMail(folder: string, port: number) {
  mkdirSync(folder, { recursive: true });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    // Senders keep their connections for the next mail; nobody has one left to send when the stack stops.
    closeTimeout: 100,
    onAuth: (_auth, _session, done) => done(null, { user: "anyone" }),
    onData: (stream, _session, done) => {
      keep(folder, stream).then(() => done(), done);
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

let kept = 0;

async function keep(folder: string, stream: Parameters<typeof simpleParser>[0]) {
  const mail = await simpleParser(stream);
  const html = typeof mail.html === "string" ? mail.html : "";
  const at = new Date().toISOString();
  const id = `${at.replaceAll(/[:.]/g, "-")}-${process.pid}-${String(kept++).padStart(5, "0")}`;
  const recipients = [mail.to ?? []].flat().flatMap((field) => field.value);
  const record: Mail = {
    id,
    at,
    from: mail.from?.text ?? "",
    to: recipients.flatMap((person) => person.address ?? []),
    subject: mail.subject ?? "",
    text: mail.text ?? "",
    html,
    links: links(html || (mail.text ?? "")),
  };
  // Renamed into place: a reader never meets half a mail.
  const file = path.join(folder, `${id}.json`);
  writeFileSync(`${file}.part`, JSON.stringify(record, null, 2));
  renameSync(`${file}.part`, file);
}

function links(body: string) {
  const plain = body.replaceAll(/&amp;|&#38;|&#x26;/gi, "&");
  const found = plain.match(/https?:\/\/[^\s"'<>]+/g) ?? [];
  return [...new Set(found)];
}

/** Every kept mail, newest first; for one person when an address is given. */
export function readMail(folder: string, to?: string): Mail[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .reverse()
    .map((file): Mail => JSON.parse(readFileSync(path.join(folder, file), "utf8")))
    .filter((mail) => !to || mail.to.includes(to.toLowerCase()));
}
