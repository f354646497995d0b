// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ParkedPayments } from "@/components/billing/parked-payments";
import type { ParkedPayment } from "@/lib/billing/stripe-schema";
import { matchPayment, sendBackPayment } from "@/lib/billing/stripe-staff-actions";

vi.mock("@/lib/billing/stripe-staff-actions", () => ({
  matchPayment: vi.fn(),
  sendBackPayment: vi.fn(),
}));

const payment: ParkedPayment = {
  event_id: "evt_a",
  intent: "pi_a",
  amount: "1250.000",
  currency: "KWD",
  received_at: "2026-11-20T10:00:00Z",
  payer: "sister@mail.example",
  description: null,
  refund_is_asked: false,
  names_no_company: false,
};
const shown = (more: Partial<ParkedPayment> = {}) =>
  render(<ParkedPayments payments={[{ ...payment, ...more }]} zone="Europe/Madrid" />);

beforeEach(() => {
  vi.mocked(matchPayment).mockReset().mockResolvedValue({ ok: true, data: undefined });
  vi.mocked(sendBackPayment).mockReset().mockResolvedValue({ ok: true, data: undefined });
});
afterEach(cleanup);

test("nothing is drawn when nothing waits", () => {
  const { container } = render(<ParkedPayments payments={[]} zone="Europe/Madrid" />);
  expect(container.textContent).toBe("");
});

test("an admin reads the amount in its currency's decimals, who paid and when, and matches by e-mail", async () => {
  shown();
  expect(screen.getByText(/1,250\.000/)).toBeDefined();
  expect(screen.getByText(/sister@mail\.example · .*20.* · pi_a/)).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Match to a student" }));
  const email = screen.getByRole("textbox", { name: "Student's e-mail" });
  await userEvent.clear(email);
  await userEvent.type(email, "amara@mail.example");
  await userEvent.click(screen.getByRole("button", { name: "Match payment" }));
  expect(matchPayment).toHaveBeenCalledWith({ event: "evt_a", email: "amara@mail.example" });
});

test("a refusal stays beside what was typed", async () => {
  const message = "No student has this e-mail.";
  vi.mocked(matchPayment).mockResolvedValue({ ok: false, message, fields: { email: message } });
  shown();
  await userEvent.click(screen.getByRole("button", { name: "Match to a student" }));
  await userEvent.click(screen.getByRole("button", { name: "Match payment" }));
  expect(await screen.findByText(message)).toBeDefined();
  expect(screen.getByDisplayValue("sister@mail.example")).toBeDefined();
});

test("sending back asks once; while a refund is on its way it is not asked again", async () => {
  shown();
  await userEvent.click(screen.getByRole("button", { name: "Send back" }));
  expect(sendBackPayment).not.toHaveBeenCalled();
  await userEvent.click(
    screen.getAllByRole("button", { name: "Send back" }).at(-1) ?? document.body,
  );
  expect(sendBackPayment).toHaveBeenCalledWith({ event: "evt_a" });
  cleanup();
  shown({ refund_is_asked: true });
  expect(screen.getByText("A refund is on its way.")).toBeDefined();
  expect(screen.queryByRole("button", { name: "Send back" })).toBeNull();
});

test("money that names no academy says so, and what to do", () => {
  shown();
  expect(screen.queryByText(/names no academy/)).toBeNull();
  cleanup();
  shown({ names_no_company: true });
  expect(screen.getByText(/Match it if it is one of yours, send it back if not/)).toBeDefined();
});
