import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Mail, readMail } from "./mail.ts";

/** `/dev/mail`: the mails kept by the stack, one of them, or as JSON for tests. */
export function mailPage(url: URL, folder: string): Response {
  const to = url.searchParams.get("to") ?? undefined;
  const id = url.pathname.slice("/dev/mail/".length);
  if (url.pathname === "/dev/mail.json") return Response.json(readMail(folder, to));
  if (!id) return page("Mail", list(readMail(folder, to)));
  const file = path.join(folder, `${path.basename(id)}.json`);
  if (!existsSync(file)) return new Response("No such mail.", { status: 404 });
  const mail: Mail = JSON.parse(readFileSync(file, "utf8"));
  return page(mail.subject, letter(mail));
}

function list(mails: Mail[]) {
  const rows = mails.map(
    (mail) =>
      `<tr><td>${safe(mail.at.slice(0, 19).replace("T", " "))}</td><td>${safe(mail.to.join(", "))}</td><td><a href="/dev/mail/${mail.id}">${safe(mail.subject)}</a></td></tr>`,
  );
  return rows.length > 0 ? `<table>${rows.join("")}</table>` : "<p>No mail yet.</p>";
}

// In a sandboxed frame: a mail is foreign content, here as in a mail program.
function letter(mail: Mail) {
  const body = mail.html || `<pre>${safe(mail.text)}</pre>`;
  return `<p><a href="/dev/mail">All mail</a></p><p>To ${safe(mail.to.join(", "))}, from ${safe(mail.from)}</p>
<iframe sandbox="allow-popups allow-top-navigation-by-user-activation" srcdoc="${safe(`<base target="_top">${body}`)}"></iframe>
<ul>${mail.links.map((link) => `<li><a href="${safe(link)}">${safe(link)}</a></li>`).join("")}</ul>`;
}

function page(title: string, body: string) {
  const html = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${safe(title)}</title><style>body{font:16px/1.5 system-ui;margin:2rem auto;max-width:60rem;padding:0 1rem}
td{padding:.25rem 1rem .25rem 0}iframe{width:100%;height:60vh;border:1px solid #ccc}</style><h1>${safe(title)}</h1>${body}`;
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
}

function safe(text: string) {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
