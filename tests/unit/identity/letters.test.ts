import { expect, test } from "vitest";
import { invitationLetter, passwordLetter, signInLetter } from "@/lib/identity/letters";
import { contrast } from "@/lib/settings/brand";

const sender = { name: "Tradewind Academy", colour: "#10674e" };
const url = "https://academy.example/invitation/abc?x=1&y=2";
const invitation = { fullName: "Lucía Fernández", role: "mentor", days: 7, url } as const;

test("an invitation says who invites whom as what, how long it works, and carries the link", () => {
  const { subject, text } = invitationLetter(sender, invitation);

  expect(subject).toBe("Your place at Tradewind Academy");
  expect(text).toContain("Welcome, Lucía Fernández");
  expect(text).toContain("Tradewind Academy invites you as a mentor.");
  expect(text).toContain("7 days");
  expect(text).toContain(url);
});

test("the HTML and the text say the same", () => {
  for (const mail of [
    invitationLetter(sender, invitation),
    signInLetter(sender, url),
    passwordLetter(sender, url),
  ]) {
    const shown = mail.html
      .replaceAll(/<[^>]+>/g, " ")
      .replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(code))
      .replaceAll(/\s+/g, " ");
    for (const line of mail.text.split("\n").filter(Boolean)) {
      expect(shown).toContain(line.replace(/:$/, ""));
    }
  }
});

test("the button has the company's colour, and text one can read on it", () => {
  for (const colour of ["#10674e", "#ffd400", "#000000", "#ff7059", "not a colour"]) {
    const { html } = signInLetter({ ...sender, colour }, url);
    const [, background, text] =
      html.match(/background:(#\w{6});color:(#\w{6});font-weight:600/) ?? [];

    expect(contrast(background ?? "", text ?? ""), colour).toBeGreaterThanOrEqual(4.5);
  }
});

test("what people are called is text, never markup", () => {
  const { html } = invitationLetter(
    { ...sender, name: `<script>alert(1)</script>` },
    {
      ...invitation,
      fullName: `"><img src=x onerror=alert(1)>`,
      url: `https://a.example/"onmouseover="x`,
    },
  );

  expect(html).not.toContain("<script");
  expect(html).not.toContain("<img");
  expect(html).not.toContain(`"onmouseover`);
});
