// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { AnswerKeeper } from "@/components/enrollment/answer-keeper";
import { FormKeeper } from "@/components/ui/form-keeper";

let sent: unknown[];
let answer: () => Response | Promise<Response>;
const saved = () => Response.json({ saved: "14:32" });
const left = () => localStorage.getItem("growth-os:answers:nia:q1");

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  answer = saved;
  vi.stubGlobal(
    "fetch",
    vi.fn(async (_url: string, init: RequestInit) => {
      sent.push(JSON.parse(String(init.body)).answers);
      return answer();
    }),
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  localStorage.clear();
});

test("an answer is sent a moment after it is typed, with the ones typed meanwhile, and then forgotten here", async () => {
  const keeper = new AnswerKeeper("q1", "nia", {});
  keeper.write("goal", "A");
  keeper.write("goal", "A shop");
  keeper.write("sells", "Linen");
  expect(keeper.snapshot().state).toBe("waiting");
  expect(left()).toContain("A shop");
  await vi.advanceTimersByTimeAsync(600);

  expect(sent).toEqual([{ goal: "A shop", sells: "Linen" }]);
  expect(keeper.snapshot()).toMatchObject({ state: "clean", saved: "14:32" });
  expect(left()).toBeNull();
});

test("what did not arrive is kept, and sent when the network is back", async () => {
  answer = () => Promise.reject(new TypeError("Failed to fetch"));
  const keeper = new AnswerKeeper("q1", "nia", {});
  const close = keeper.open();
  keeper.write("goal", "A shop");
  await vi.advanceTimersByTimeAsync(600);
  expect(keeper.snapshot().state).toBe("offline");
  expect(left()).toContain("A shop");

  answer = saved;
  window.dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(0);
  expect(keeper.snapshot().state).toBe("clean");
  close();
});

test("who leaves the page takes nothing along: it is sent at once, and what was left is taken up", async () => {
  const keeper = new AnswerKeeper("q1", "nia", {});
  const close = keeper.open();
  keeper.write("goal", "A shop");
  window.dispatchEvent(new Event("pagehide"));
  expect(sent).toEqual([{ goal: "A shop" }]);
  await vi.advanceTimersByTimeAsync(0);
  close();

  localStorage.setItem("growth-os:answers:nia:q1", JSON.stringify({ goal: "Two shops" }));
  const next = new AnswerKeeper("q1", "nia", { goal: "A shop", sells: "Linen" });
  expect(next.initial().answers).toEqual({ goal: "A shop", sells: "Linen" });
  next.open()();
  expect(next.snapshot().answers).toEqual({ goal: "Two shops", sells: "Linen" });
  expect(sent.at(-1)).toEqual({ goal: "Two shops" });
});

test("a form is as it was after a reload, until it is done with", () => {
  const empty = { name: "", city: "Berlin" };
  const form = new FormKeeper("student", empty);
  expect(form.snapshot().isReady).toBe(false);
  form.open();
  form.write({ name: "Lucía" });

  const again = new FormKeeper("student", empty);
  again.open();
  expect(again.snapshot()).toEqual({ typed: { name: "Lucía", city: "Berlin" }, isReady: true });
  again.clear(empty);
  const third = new FormKeeper("student", empty);
  third.open();
  expect(third.snapshot().typed).toEqual(empty);
});
