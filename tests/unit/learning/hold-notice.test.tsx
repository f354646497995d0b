// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { HoldNotice } from "@/components/learning/hold-notice";
import { StudentHome } from "@/components/learning/student-home";
import { home } from "./made";

const office = { opens: null, name: "Tradewind Academy", email: "office@tradewind.test" };

afterEach(cleanup);

const linkOf = (name: string) => screen.getByRole("link", { name }).getAttribute("href");

test.each([
  ["manual", "Lessons are on hold. Ask Tradewind Academy what lifts it."],
  ["expiry", "Your access has run out. Ask Tradewind Academy to extend it."],
] as const)(
  "a hold of kind %s says whom to ask, and the address is one click away",
  (hold, words) => {
    render(<HoldNotice hold={hold} wayOut={office} />);

    expect(screen.getByText(words)).toBeTruthy();
    expect(linkOf(office.email)).toBe("mailto:office@tradewind.test");
  },
);

test("a hold of billing leads to billing, any other to help where nobody gave an address", () => {
  const { rerender } = render(<HoldNotice hold="billing" wayOut={office} />);
  expect(linkOf("See what is due")).toBe("/billing");

  rerender(
    <HoldNotice
      hold="billing"
      wayOut={{ ...office, opens: "Lessons open with the first payment." }}
    />,
  );
  expect(
    screen.getByText("Lessons open with the first payment. Billing and help stay open."),
  ).toBeTruthy();

  rerender(<HoldNotice hold="manual" wayOut={{ ...office, email: null }} />);
  expect(screen.getAllByRole("link")).toHaveLength(1);
  expect(linkOf("Ask for help")).toBe("/help/new");
});

test("an address cannot write more into the mail than itself", () => {
  render(<HoldNotice hold="manual" wayOut={{ ...office, email: "a?bcc=b@x.test" }} />);

  expect(linkOf("a?bcc=b@x.test")).toBe("mailto:a%3Fbcc%3Db@x.test");
});

test("the student's home carries the address beside the sentence", () => {
  render(<StudentHome home={home({ holds: ["manual"], way_out: office })} />);

  expect(linkOf(office.email)).toBe("mailto:office@tradewind.test");
});
