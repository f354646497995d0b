// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SettingsForm } from "@/components/settings/settings-form";
import { saveBillingSettings } from "@/lib/settings/actions";
import { saved } from "./made";

vi.mock("@/lib/settings/actions", () => ({ saveBillingSettings: vi.fn() }));

const willClose = (closes: number) =>
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => Response.json({ closes, opens: 0 })),
  );

beforeEach(() => {
  vi.mocked(saveBillingSettings)
    .mockReset()
    .mockResolvedValue({ ok: true, data: { revision: "two" } });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function choosesFullPayment() {
  render(<SettingsForm saved={saved} currencies={null} zones={null} />);
  await userEvent.click(screen.getByRole("radio", { name: /^At full payment/ }));
}

test("saving what closes lessons is asked once, with how many", async () => {
  willClose(12);
  await choosesFullPayment();
  await screen.findByText(/Closes the lessons of 12 students/);
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  expect(
    await screen.findByText(/^The lessons of 12 students close within the hour/),
  ).toBeDefined();
  expect(saveBillingSettings).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("button", { name: "Save settings" }));
  expect(saveBillingSettings).toHaveBeenCalledOnce();
});

test("saving what closes nothing is not asked", async () => {
  willClose(0);
  await choosesFullPayment();
  await screen.findByText(/Nobody's lessons close or open/);
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  expect(saveBillingSettings).toHaveBeenCalledOnce();
});

test("nothing is saved while it is being counted, by keyboard neither", async () => {
  vi.stubGlobal(
    "fetch",
    vi.fn(() => new Promise(() => undefined)),
  );
  await choosesFullPayment();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  expect(saveBillingSettings).not.toHaveBeenCalled();
});
