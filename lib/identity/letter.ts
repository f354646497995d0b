import type { Letter } from "@/lib/integrations/mail";
import { brandAccents, defaultBrand } from "@/lib/settings/brand";
import { parseColour } from "@/lib/settings/colour";

export type Sender = { name: string; colour: string };

type Content = {
  subject: string;
  heading: string;
  paragraphs: readonly string[];
  button: { label: string; href: string };
  /** Small, under the button: how long it works, what to do when it was a mistake. */
  foot: readonly string[];
};

const ink = "#161e1b";
const ink2 = "#48514e";
const ink3 = "#636b68";
const line = "#dfe3e1";
const font = "'Instrument Sans',-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** A mail in a company's look, as HTML and as text: white page, ink, one button in the accent. Every word in it is shown as text. */
export function letter(sender: Sender, content: Content): Letter {
  return { subject: content.subject, html: html(sender, content), text: text(sender, content) };
}

function text(sender: Sender, { heading, paragraphs, button, foot }: Content) {
  const parts = [heading, ...paragraphs, `${button.label}:\n${button.href}`, ...foot, sender.name];
  return `${parts.join("\n\n")}\n`;
}

function html(sender: Sender, { subject, heading, paragraphs, button, foot }: Content) {
  const { light } = brandAccents(parseColour(sender.colour) ? sender.colour : defaultBrand);
  const p = (words: string, style: string) =>
    `<p style="margin:0 0 12px;${style}">${safe(words)}</p>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light only"><title>${safe(subject)}</title></head>
<body style="margin:0;padding:0;background:#ffffff;color:${ink};font:400 15px/24px ${font}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td style="padding:32px 20px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:520px;margin:0 auto"><tr><td>
<p style="margin:0 0 28px;padding:0 0 16px;border-bottom:1px solid ${line};font-weight:600">
<span style="display:inline-block;width:28px;height:8px;margin-right:4px;border-radius:3px;background:${ink}"></span><span style="display:inline-block;width:10px;height:8px;margin-right:10px;border-radius:3px;background:${light.accent}"></span>${safe(sender.name)}</p>
<h1 style="margin:0 0 12px;font:600 24px/30px ${font};letter-spacing:-0.02em">${safe(heading)}</h1>
${paragraphs.map((words) => p(words, `color:${ink2}`)).join("\n")}
<p style="margin:20px 0 24px"><a href="${safe(button.href)}" style="display:inline-block;padding:10px 18px;border-radius:8px;background:${light.accent};color:${light.onAccent};font-weight:600;text-decoration:none">${safe(button.label)}</a></p>
${foot.map((words) => p(words, `color:${ink3};font-size:13px;line-height:18px`)).join("\n")}
<p style="margin:0;color:${ink3};font-size:13px;line-height:18px;word-break:break-all">If the button does nothing, open this address: ${safe(button.href)}</p>
</td></tr></table></td></tr></table></body></html>
`;
}

function safe(words: string) {
  return words.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
