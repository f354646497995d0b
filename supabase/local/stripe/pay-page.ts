import type { Account } from "./account.ts";
import type { Thing } from "./books.ts";

/** The page a student is sent to, and what its buttons do. */
export async function hostedPage(account: Account, request: Request): Promise<Response> {
  const id = new URL(request.url).pathname.slice("/pay/".length);
  const session = account.find(id);
  if (request.method !== "POST") return payPage(session, account.maySave(id), false);
  const form = new URLSearchParams(await request.text());
  if (form.get("how") === "decline") return payPage(session, account.maySave(id), true);
  if (session.status === "open") account.pay(id, { saves: form.has("save") });
  return new Response(null, { status: 303, headers: { location: String(session.success_url) } });
}

/** It says plainly that no money moves. */
function payPage(session: Thing, maySave: boolean, isDeclined: boolean): Response {
  if (session.status !== "open")
    return page("This page is closed", `<p>The session is ${safe(String(session.status))}.</p>`);
  const isSetup = session.mode === "setup";
  const what = isSetup ? "Save a card" : `Pay ${amountOf(session)}`;
  const save = maySave
    ? `<label><input type="checkbox" name="save"> Save this card for the next payment</label>`
    : "";
  return page(
    what,
    `<p>${safe(String(session.description ?? ""))}</p>
<p><small>This stands in for Stripe on this machine. No money moves and no card is read.</small></p>
${isDeclined ? '<p role="alert">The card was declined. Try another one.</p>' : ""}
<form method="post">${save}
<p>Card 4242 4242 4242 4242</p>
<button name="how" value="pay">${isSetup ? "Save card" : "Pay"}</button>
<button name="how" value="decline">Try a declined card</button>
</form>
<p><a href="${safe(String(session.cancel_url ?? "#"))}">Back without paying</a></p>`,
  );
}

/** Stripe's integers: hundredths, except for currencies without decimals or with three. */
function amountOf({ amount_total, currency }: Thing) {
  const code = String(currency).toUpperCase();
  const whole = new Set(["JPY", "KRW", "CLP", "VND", "XAF", "XOF", "XPF", "PYG", "RWF", "MGA"]);
  const fine = new Set(["BHD", "JOD", "KWD", "OMR", "TND"]);
  const decimals = whole.has(code) ? 0 : fine.has(code) ? 3 : 2;
  return `${(Number(amount_total) / 10 ** decimals).toFixed(decimals)} ${code}`;
}

function page(title: string, body: string) {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${safe(title)}</title><link rel="icon" href="data:,"><style>body{font:16px/1.5 system-ui;margin:4rem auto;max-width:26rem;padding:0 1rem}
button{font:inherit;padding:.5rem 1rem;margin:0 .5rem .5rem 0}label{display:block}</style><h1>${safe(title)}</h1>${body}</html>`;
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
}

function safe(text: string) {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
