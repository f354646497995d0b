// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { StudentField } from "@/components/billing/student-field";

const lucia = { id: "1", name: "Lucia Ferreira", email: "lucia@casafern.example", number: 7 };

afterEach(() => vi.unstubAllGlobals());

test("whom an invoice is for is found as one types, and what was typed stands in no address", async () => {
  const asked = vi.fn(async (_address: string, _request: RequestInit) => Response.json([lucia]));
  vi.stubGlobal("fetch", asked);
  const chosen = vi.fn();
  render(<StudentField value={null} onChange={chosen} />);

  await userEvent.type(screen.getByLabelText("Student"), "lucia@");
  await userEvent.click(await screen.findByRole("button", { name: /Lucia Ferreira/ }));

  expect(chosen).toHaveBeenCalledWith(lucia);
  expect(asked.mock.calls.map(([address, { body }]) => [address, body])).toEqual([
    ["/api/billing/students", JSON.stringify({ q: "lucia@" })],
  ]);
});

test("one letter asks nothing, and an answer that never came is said", async () => {
  const asked = vi.fn(async () => Promise.reject(new TypeError("offline")));
  vi.stubGlobal("fetch", asked);
  render(<StudentField value={null} onChange={() => {}} />);

  await userEvent.type(screen.getByLabelText("Student"), "l");
  expect(asked).not.toHaveBeenCalled();
  await userEvent.type(screen.getByLabelText("Student"), "u");
  await screen.findByText(/The answer did not arrive/);
});
