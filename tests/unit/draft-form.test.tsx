// @vitest-environment jsdom
import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DraftForm } from "@/components/work/draft-form";
import type { DraftStart } from "@/components/work/draft-keeper";

const handIn = vi.hoisted(() => vi.fn());
vi.mock("@/lib/work/actions", () => ({ handIn }));

const assignment = {
  id: "6f1f2e0e-5f43-4d8a-9a8a-0c6a52b2a001",
  title: "Price list",
  takesText: true,
  takesFiles: false,
  takesLinks: true,
  extensions: [],
  maxMb: 25,
  attempt: "Attempt 1 of 3",
  lateDays: 0,
  latePercent: null,
};
const fresh: DraftStart = {
  attemptId: null,
  number: 1,
  version: 0,
  saved: null,
  text: "",
  links: [],
  files: [],
};

// Loaded when they are needed; here before, so that no test waits for the disk.
await import("@/components/work/two-versions");
await import("@/components/work/hand-in-dialog");

type Sent = { text: string; links: string[]; version: number };
let sent: Sent[];
let answer: (draft: Sent) => Response | Promise<Response>;
const saved = (version: number, time = "14:32") =>
  Response.json({ attempt_id: "a", attempt_number: 1, version, saved: time });
const changedElsewhere = (text: string) =>
  Response.json({ theirs: { attempt_id: "a", version: 4, text, links: [], saved: "14:40" } });

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  answer = ({ version }) => saved(version === 0 ? 2 : version + 1);
  vi.stubGlobal(
    "fetch",
    vi.fn(async (_url: string, init: RequestInit) => {
      const draft: Sent = JSON.parse(String(init.body));
      sent.push(draft);
      return answer(draft);
    }),
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  localStorage.clear();
});

let visits = 0;
function open(start: Partial<DraftStart> = {}, place = `student:${++visits}`) {
  const view = render(
    <DraftForm assignment={assignment} place={place} start={{ ...fresh, ...start }} />,
  );
  return { ...view, place };
}

const box = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Your explanation" });
const type = (text: string) => fireEvent.change(box(), { target: { value: text } });
const wait = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const kept = () => Object.values({ ...localStorage }).map((json) => JSON.parse(json).text);

test("what is typed is saved a moment after the last keystroke, and says when", async () => {
  open();
  type("The linen");
  await wait(500);
  type("The linen apron stays");
  await wait(799);
  expect(sent).toEqual([]);
  expect(kept()).toEqual(["The linen apron stays"]);
  await wait(1);
  expect(sent).toEqual([{ text: "The linen apron stays", links: [], version: 0 }]);
  screen.getByText("Draft saved 14:32");
  screen.getByText("4 words");
  expect(kept()).toEqual([]);

  type("The linen apron stays at 48.");
  await wait(800);
  expect(sent.at(-1)?.version).toBe(2);
});

test("keystrokes during a save are saved after it, under the new version", async () => {
  let finish: (response: Response) => void = () => undefined;
  answer = () => new Promise((resolve) => (finish = resolve));
  open();
  type("One");
  await wait(800);
  type("One and two");
  await wait(5000);
  expect(sent).toHaveLength(1);
  answer = ({ version }) => saved(version + 1);
  finish(saved(2));
  await wait(0);
  expect(sent.at(-1)).toEqual({ text: "One and two", links: [], version: 2 });
  expect(kept()).toEqual([]);
});

test("without a connection the text stays on the device and goes out when it is back", async () => {
  answer = () => {
    throw new TypeError("Failed to fetch");
  };
  open();
  type("Written on the train");
  await wait(800);
  screen.getByText(/kept on this device/);
  expect(kept()).toEqual(["Written on the train"]);

  answer = () => saved(2);
  fireEvent(window, new Event("online"));
  await wait(0);
  screen.getByText("Draft saved 14:32");
  expect(kept()).toEqual([]);
});

test("text that an earlier visit could not send is taken up again", async () => {
  const place = "student:crashed";
  localStorage.setItem(
    `growth-os:draft:${place}:old-tab`,
    JSON.stringify({ base: 5, text: "Nearly lost", links: [], at: 1 }),
  );
  open({ attemptId: "a", version: 5, text: "Older", saved: "10:00" }, place);
  expect(box().value).toBe("Nearly lost");
  await wait(800);
  expect(sent).toEqual([{ text: "Nearly lost", links: [], version: 5 }]);
});

test("two tabs: both texts are kept and shown, and nothing is sent until one is chosen", async () => {
  answer = ({ version }) =>
    version === 0 ? changedElsewhere("From the other tab") : saved(version + 1, "14:41");
  open();
  type("From this tab");
  await wait(800);
  screen.getByRole("alert");
  screen.getByText("From the other tab");
  expect(box().value).toBe("From this tab");
  type("From this tab, going on");
  await wait(60_000);
  expect(sent).toHaveLength(1);
  expect(kept()).toEqual(["From this tab, going on"]);

  fireEvent.click(screen.getByRole("button", { name: "Keep mine" }));
  await wait(0);
  expect(sent.at(-1)).toEqual({ text: "From this tab, going on", links: [], version: 4 });
  screen.getByText("Draft saved 14:41");
  expect(screen.queryByText("From the other tab")).toBeNull();
});

test("two tabs with the same text have nothing to argue about", async () => {
  answer = () => changedElsewhere("Same");
  open();
  type("Same");
  await wait(800);
  expect(screen.queryByRole("button", { name: "Keep mine" })).toBeNull();
  screen.getByText("Draft saved 14:40");
});

test("a refusal is said in the server's words, and the text stays", async () => {
  answer = () => Response.json({ message: "You have handed this in." }, { status: 422 });
  open();
  type("Too late");
  await wait(800);
  expect(screen.getByRole("alert").textContent).toBe("You have handed this in.");
  expect([box().value, ...kept()]).toEqual(["Too late", "Too late"]);
});

test("only whole addresses are sent; half of one says what is missing and stays", async () => {
  open({ links: ["https://shop.example/a"] });
  fireEvent.click(screen.getByRole("button", { name: "Add another link" }));
  fireEvent.change(screen.getByRole("textbox", { name: "Link 2" }), {
    target: { value: "http://shop.example" },
  });
  await wait(800);
  screen.getByText("Links start with https://. Paste the whole address.");
  expect(sent.at(-1)?.links).toEqual(["https://shop.example/a"]);
  expect(Object.values({ ...localStorage })[0]).toContain("http://shop.example");
  fireEvent.click(screen.getByRole("button", { name: "Hand in" }));
  screen.getByText(/One link is not complete/);
});

test("leaving the page within the app and coming back finds the newest text", async () => {
  const first = open({ text: "From the server", version: 3, attemptId: "a" });
  type("Newer than the page knows");
  first.unmount();
  await wait(0);
  open({ text: "From the server", version: 3, attemptId: "a" }, first.place);
  expect(box().value).toBe("Newer than the page knows");
});

test("handing in saves the last keystrokes first and sends one attempt, however often it is clicked", async () => {
  vi.useRealTimers();
  handIn.mockImplementation(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return { ok: true, data: undefined };
  });
  open();
  fireEvent.click(screen.getByRole("button", { name: "Hand in" }));
  screen.getByText(/nothing to hand in yet/);
  type("My ten products.");
  fireEvent.click(screen.getByRole("button", { name: "Hand in" }));
  const dialog = await screen.findByRole("dialog");
  expect(dialog.textContent).toContain(
    "Attempt 1 of 3: your explanation. You cannot change it after that.",
  );
  const confirm = [...dialog.querySelectorAll("button")].find(
    (one) => one.textContent === "Hand in",
  );
  if (!confirm) throw new Error("no button");
  fireEvent.click(confirm);
  fireEvent.click(confirm);
  await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(sent.at(-1)?.text).toBe("My ten products.");
  expect(handIn.mock.calls).toEqual([[{ attempt: "a" }]]);
});
