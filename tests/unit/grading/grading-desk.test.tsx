// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { GradingDesk } from "@/components/grading/grading-desk";
import { forget } from "@/components/grading/remembered";
import type { AttemptPage } from "@/lib/grading/schema";
import { attempt, attemptPage, row } from "./made";

const router = vi.hoisted(() => ({ push: vi.fn(), refresh: vi.fn() }));
const actions = vi.hoisted(() => ({ gradeAttempt: vi.fn(), changeGrade: vi.fn() }));
vi.mock("next/navigation", () => ({ useRouter: () => router, usePathname: () => "/mentor" }));
vi.mock("@/lib/grading/actions", () => actions);
vi.mock("@/components/notifications/bell", () => ({ Bell: () => null }));
vi.stubGlobal("CSS", { escape: (text: string) => text });

const mine = { mine: true, name: "Jonas Weber", until: "2026-11-22T12:15:00.000Z" };
let claim: AttemptPage["attempt"]["claim"];
let requests: { method: string; address: string; body: unknown }[];

beforeEach(() => {
  claim = mine;
  requests = [];
  actions.gradeAttempt.mockResolvedValue({ ok: true, data: { score: 100 } });
  actions.changeGrade.mockResolvedValue({ ok: true, data: { score: 65 } });
  vi.stubGlobal("fetch", async (address: string, { method = "GET", body }: RequestInit = {}) => {
    requests.push({ method, address, body: typeof body === "string" ? JSON.parse(body) : null });
    const now = "2026-11-22T12:00:00.000Z";
    return Response.json(address.endsWith("/draft") ? { savedAt: now } : { claim, now });
  });
});
afterEach(() => {
  cleanup();
  forget(attempt().id);
  vi.clearAllMocks();
});

const drafts = () => requests.filter(({ method }) => method === "PUT").map(({ body }) => body);
const feedback = () => screen.getByRole("textbox", { name: "Feedback" });
const points = (criterion: string, n: number) =>
  document.querySelector<HTMLInputElement>(`[data-criterion="${criterion}"] input[value="${n}"]`);

async function open(page = attemptPage()) {
  const user = userEvent.setup();
  render(<GradingDesk page={page} task={null} desk="mentor" zone="UTC" targetHours={48} />);
  if (page.attempt.state === "submitted") await waitFor(() => expect(requests).toHaveLength(1));
  return user;
}

async function chooseAll(user: Awaited<ReturnType<typeof open>>) {
  await user.keyboard(
    "1{ArrowRight}{ArrowRight}{ArrowRight}2{ArrowRight}{ArrowRight}{ArrowRight}p",
  );
}

describe("grading by keyboard", () => {
  it("gives points, a verdict and feedback, and goes on to the next attempt", async () => {
    const user = await open();
    await chooseAll(user);
    expect(points("cost", 40)?.checked).toBe(true);
    expect(points("margin", 60)?.checked).toBe(true);
    expect(screen.getByText("Opens 2.3 Discounts for Tomás.")).toBeDefined();
    await user.type(feedback(), "Well done");
    await user.keyboard("{Control>}{Enter}{/Control}");

    await waitFor(() => expect(router.push).toHaveBeenCalledWith(`/mentor/attempts/${row(2).id}`));
    expect(actions.gradeAttempt).toHaveBeenCalledExactlyOnceWith({
      attempt: attempt().id,
      score: null,
      rubric: { cost: 40, margin: 60 },
      verdict: "pass",
      feedback: "Well done",
    });
  });

  it("writes a line with Enter in the feedback, and submits nothing", async () => {
    const user = await open();
    await chooseAll(user);
    await user.type(feedback(), "One{Enter}two");
    expect(feedback()).toHaveProperty("value", "One\ntwo");
    expect(actions.gradeAttempt).not.toHaveBeenCalled();
  });

  it("types letters into the feedback, and takes them as keys after Escape", async () => {
    const user = await open();
    await user.type(feedback(), "wfpj");
    expect(feedback()).toHaveProperty("value", "wfpj");
    expect(screen.getByRole("radio", { name: /Fail/ })).toHaveProperty("checked", false);
    await user.keyboard("{Escape}f");
    expect(screen.getByRole("radio", { name: /Fail/ })).toHaveProperty("checked", true);
    await user.keyboard("j");
    expect(router.push).toHaveBeenCalledWith(`/mentor/attempts/${row(2).id}`);
  });

  it("shows every key on ?, and the comment bank on B", async () => {
    const user = await open();
    await user.keyboard("?");
    expect(screen.getByRole("dialog", { name: "Keys" })).toBeDefined();
    await user.keyboard("{Escape}b");
    const bank = await screen.findByRole("dialog", { name: "Comment bank" });
    expect(bank.textContent).toContain("Show the maths");
    await user.keyboard("maths{Enter}");
    expect(feedback()).toHaveProperty("value", "Line by line.");
  });

  it("saves a grade once, however often it is pressed", async () => {
    let answer = (_: unknown) => {};
    actions.gradeAttempt.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    const user = await open();
    await chooseAll(user);
    await user.keyboard("{Control>}{Enter}{Enter}{/Control}");
    await user.click(screen.getByRole("button", { name: /Grade and next|Saving the grade/ }));
    await act(async () => answer({ ok: true, data: { score: 100 } }));
    expect(actions.gradeAttempt).toHaveBeenCalledTimes(1);
  });

  it("says what is missing, and asks the server for nothing", async () => {
    const user = await open();
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(screen.getByRole("alert").textContent).toContain("Give points for every criterion.");
    expect(actions.gradeAttempt).not.toHaveBeenCalled();
  });
});

describe("nothing typed is lost", () => {
  it("keeps a draft a moment after the last change", async () => {
    const user = await open();
    await user.type(feedback(), "Half a");
    await waitFor(() => expect(drafts().at(-1)).toMatchObject({ feedback: "Half a" }), {
      timeout: 3000,
    });
    expect(await screen.findByText("Draft saved 12:00")).toBeDefined();
  });

  it("a grade that is refused leaves everything as it was and keeps it as a draft", async () => {
    const message = "Somebody graded this a moment ago. Your feedback is kept as a draft.";
    actions.gradeAttempt.mockResolvedValue({ ok: false, message });
    const user = await open();
    await chooseAll(user);
    await user.type(feedback(), "Mine");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect((await screen.findByRole("alert")).textContent).toContain(message);
    expect(feedback()).toHaveProperty("value", "Mine");
    expect(drafts().at(-1)).toMatchObject({ feedback: "Mine", verdict: "pass" });
    await waitFor(() => expect(router.refresh).toHaveBeenCalled());
    expect(router.push).not.toHaveBeenCalled();
  });

  it("a claim that somebody else has says who and until when, and the text stays", async () => {
    claim = { mine: false, name: "Lea Brandt", until: "2026-11-22T14:52:00.000Z" };
    const user = await open();
    expect(await screen.findByText(/Lea Brandt has it until 14:52/)).toBeDefined();
    await user.type(feedback(), "Still here");
    expect(feedback()).toHaveProperty("value", "Still here");
  });

  it("what was typed is there again when one comes back to a page fetched before", async () => {
    const user = await open();
    await user.type(feedback(), "Half");
    cleanup();
    render(
      <GradingDesk page={attemptPage()} task={null} desk="mentor" zone="UTC" targetHours={48} />,
    );
    expect(feedback()).toHaveProperty("value", "Half");
  });
});

describe("the claim", () => {
  it("shows the time that is left, by the server's clock, and is given back on Release", async () => {
    const user = await open();
    expect(await screen.findByText(/Claimed by you/)).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Release" }));
    expect(requests.at(-1)).toMatchObject({
      method: "DELETE",
      address: expect.stringContaining("/claim"),
    });
    expect(screen.getByRole("button", { name: "Claim again" })).toBeDefined();
  });

  it("is not asked for when the attempt is graded already", async () => {
    const graded = attempt({
      state: "graded",
      verdict: "pass",
      score: 90,
      raw_score: 90,
      graded_at: attemptPage().now,
      graded_by: { mine: true, name: "Jonas Weber" },
    });
    await open(attemptPage({ attempt: { ...graded, claim: null } }));
    expect(requests).toEqual([]);
    expect(screen.getByRole("button", { name: "Change the grade" })).toBeDefined();
  });
});

describe("somebody else was first", () => {
  const graded = attempt({
    state: "graded",
    verdict: "pass",
    score: 90,
    raw_score: 90,
    feedback: "Lea's",
    graded_at: "2026-11-22T11:59:40+00:00",
    graded_by: { mine: false, name: "Lea Brandt" },
  });
  const draft = {
    score: null,
    rubric_scores: { cost: 20, margin: 30 },
    verdict: null,
    feedback: "Mine",
    saved_at: attemptPage().now,
  };

  it("says who, and shows both to compare", async () => {
    const user = await open(attemptPage({ attempt: { ...graded, claim: null }, draft }));
    expect(screen.getByRole("alert").textContent).toContain(
      "Lea graded this a moment ago. Your feedback is kept as a draft.",
    );
    await user.click(screen.getByRole("button", { name: "Compare" }));
    const own = screen.getByRole("region", { name: "Your draft" });
    expect(own.textContent).toContain("Mine");
    expect(screen.getByText("Lea's")).toBeDefined();
  });
});

describe("changing a grade", () => {
  it("asks why", async () => {
    const graded = attempt({
      state: "graded",
      verdict: "pass",
      score: 70,
      raw_score: 70,
      rubric_scores: { cost: 40, margin: 30 },
      graded_at: attemptPage().now,
      graded_by: { mine: true, name: "Jonas Weber" },
    });
    const user = await open(attemptPage({ attempt: { ...graded, claim: null } }));
    await user.click(screen.getByRole("button", { name: "Change the grade" }));
    await user.type(
      screen.getByRole("textbox", { name: "Why the grade changes" }),
      "Counted twice",
    );
    await user.click(screen.getByRole("button", { name: /Change the grade/ }));
    await waitFor(() =>
      expect(actions.changeGrade).toHaveBeenCalledWith(
        expect.objectContaining({ reason: "Counted twice", rubric: { cost: 40, margin: 30 } }),
      ),
    );
    expect(drafts()).toEqual([]);
  });
});

describe("late work", () => {
  it("shows what the deduction makes of the score before it is saved", async () => {
    const scores = Array.from({ length: 101 }, (_, raw) => Math.max(0, raw - 20));
    const late = { ...attempt({ late_days: 2, due_at: "2026-11-18T22:59:59+00:00" }), claim: null };
    const user = await open(attemptPage({ attempt: late, scores_after_lateness: scores }));
    await chooseAll(user);
    expect(screen.getByText(/100 − 20 for 2 days late/).textContent).toContain("= 80");
  });
});
