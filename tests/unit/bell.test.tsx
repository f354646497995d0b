// @vitest-environment jsdom
import { focusManager } from "@tanstack/react-query";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Bell } from "@/components/notifications/bell";
import { bellClient } from "@/components/notifications/bell-client";

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

beforeEach(() => {
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
  focusManager.setFocused(undefined);
  bellClient.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const wait = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const look = (isLooking: boolean) => {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(isLooking ? "visible" : "hidden");
  fireEvent(document, new Event("visibilitychange", { bubbles: true }));
  return wait(0);
};

test("the bell says how many are unread and asks again every minute", async () => {
  render(<Bell />);
  await wait(0);
  screen.getByRole("button", { name: "2 unread notifications" });
  unread = 5;
  await wait(60_001);
  screen.getByRole("button", { name: "5 unread notifications" });
  expect(asked).toEqual(["GET", "GET"]);
});

test("nobody looks, nothing is asked; on coming back it asks at once", async () => {
  render(<Bell />);
  await wait(0);
  await look(false);
  await wait(600_000);
  expect(asked).toEqual(["GET"]);
  await look(true);
  expect(asked).toEqual(["GET", "GET"]);
});

test("opening one marks it read before the page changes; two bells agree", async () => {
  render(
    <>
      <Bell />
      <Bell />
    </>,
  );
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
