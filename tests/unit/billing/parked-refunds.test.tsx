// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ParkedRefunds } from "@/components/billing/parked-refunds";
import type { ParkedRefund } from "@/lib/billing/stripe-schema";
import { clearUpRefund } from "@/lib/billing/stripe-staff-actions";

vi.mock("@/lib/billing/stripe-staff-actions", () => ({ clearUpRefund: vi.fn() }));

const refund: ParkedRefund = {
  event_id: "evt_a",
  refund: "re_a",
  student_id: "00000000-0000-4000-8000-000000000001",
  student: "Amara Okafor",
  receipt_number: "R-2026-000007",
  payment_id: "00000000-0000-4000-8000-000000000002",
  amount: "50.00",
  left: "20.00",
  currency: "EUR",
  received_at: "2026-11-20T10:00:00Z",
};
const shown = (refunds: ParkedRefund[]) =>
  render(<ParkedRefunds refunds={refunds} zone="Europe/Madrid" />);

beforeEach(() => {
  vi.mocked(clearUpRefund).mockReset().mockResolvedValue({ ok: true, data: undefined });
});
afterEach(cleanup);

test("nothing is drawn when every refund fits", () => {
  expect(shown([]).container.textContent).toBe("");
});

test("an admin reads whose refund it is, what was left and what to do, and says how it was cleared up", async () => {
  shown([refund]);
  expect(screen.getByText(/50\.00/)).toBeDefined();
  expect(screen.getByText(/20\.00/)).toBeDefined();
  expect(screen.getByText(/R-2026-000007, of which/)).toBeDefined();
  expect(screen.getByText(/Ask the student to return what they received twice/)).toBeDefined();
  const link = screen.getByRole("link", { name: "Amara Okafor" });
  expect(link.getAttribute("href")).toBe(`/admin/students/${refund.student_id}`);
  await userEvent.click(screen.getByRole("button", { name: "Clear up" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Reason" }), "She brought it back");
  await userEvent.click(
    screen.getAllByRole("button", { name: "Clear up" }).at(-1) ?? document.body,
  );
  expect(clearUpRefund).toHaveBeenCalledWith({ event: "evt_a", reason: "She brought it back" });
});

test("a refusal is said where it was asked", async () => {
  const message = "This refund has been cleared up in the meantime. Reload the page.";
  vi.mocked(clearUpRefund).mockResolvedValue({ ok: false, message });
  shown([refund]);
  await userEvent.click(screen.getByRole("button", { name: "Clear up" }));
  await userEvent.click(
    screen.getAllByRole("button", { name: "Clear up" }).at(-1) ?? document.body,
  );
  expect(await screen.findByText(message)).toBeDefined();
});
