// @vitest-environment jsdom
import { focusManager } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

vi.mock("next/navigation", () => ({ usePathname: () => "/work", useRouter: () => ({}) }));

let asked: string[];
let unread: number;
const row = (id: string, is_read: boolean) => ({
  id,
  type: "graded",
  title: `“${id}” passed`,
  message: "",
  link: `/lessons/${id}#work`,
  is_read,
  when: "a moment ago",
});

let Bell: typeof import("@/components/notifications/bell").Bell;

/** Every test is a page of its own: nothing has woken its bell yet. */
beforeEach(async () => {
  vi.resetModules();
  ({ Bell } = await import("@/components/notifications/bell"));
  vi.useFakeTimers();
  asked = [];
  unread = 2;
  vi.stubGlobal("fetch", async (_url: string, init?: RequestInit) => {
    asked.push(init?.method === "POST" ? `POST ${init.body}` : "GET");
    if (init?.method === "POST") unread -= 1;
    if (init?.method === "POST") return new Response(null, { status: 204 });
    return Response.json({ unread, latest: [row("One", false), row("Two", true)] });
  });
  HTMLElement.prototype.hidePopover = vi.fn();
});
afterEach(() => {
  cleanup();
  focusManager.setFocused(undefined);
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Time passes, and what was asked for meanwhile arrives. */
async function wait(milliseconds: number) {
  await act(() => vi.advanceTimersByTimeAsync(milliseconds));
  await act(() => vi.dynamicImportSettled());
  await act(() => vi.advanceTimersByTimeAsync(0));
}
const look = (isLooking: boolean) => {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(isLooking ? "visible" : "hidden");
  fireEvent(document, new Event("visibilitychange", { bubbles: true }));
  return wait(0);
};

test("the page brings the count; after a minute the bell asks, and again every minute", async () => {
  render(<Bell unread={2} />);
  await wait(59_000);
  screen.getByRole("button", { name: "2 unread notifications" });
  expect(asked).toEqual([]);
  unread = 5;
  await wait(1_001);
  screen.getByRole("button", { name: "5 unread notifications" });
  unread = 0;
  await wait(60_001);
  screen.getByRole("button", { name: "Notifications" });
  expect(asked).toEqual(["GET", "GET"]);
});

test("who reaches for the bell finds the latest messages in it", async () => {
  render(<Bell unread={2} />);
  fireEvent.focus(screen.getByRole("button", { name: "2 unread notifications" }));
  await wait(0);
  screen.getByText(/“One” passed/);
  screen.getByText("Mark all read");
  expect(asked).toEqual(["GET"]);
});

test("nobody looks, nothing is asked; on coming back it asks at once", async () => {
  render(<Bell unread={2} />);
  await look(false);
  await wait(600_000);
  expect(asked).toEqual([]);
  await look(true);
  expect(asked).toEqual(["GET"]);
  await look(false);
  await wait(600_000);
  expect(asked).toEqual(["GET"]);
  await look(true);
  expect(asked).toEqual(["GET", "GET"]);
});

test("opening one marks it read before the page changes; two bells agree", async () => {
  render(
    <>
      <Bell unread={2} />
      <Bell unread={2} />
    </>,
  );
  const [first] = screen.getAllByRole("button", { name: "2 unread notifications" });
  if (!first) throw new Error("no bell");
  fireEvent.focus(first);
  await wait(0);
  expect(asked).toEqual(["GET"]);
  const [link] = screen.getAllByText(/“One” passed/);
  if (!link) throw new Error("no link");
  link.closest("a")?.addEventListener("click", (event) => event.preventDefault());
  fireEvent.click(link);
  expect(asked[1]).toBe('POST {"ids":["One"]}');
  await wait(0);
  expect(screen.getAllByRole("button", { name: "1 unread notification" })).toHaveLength(2);
});
