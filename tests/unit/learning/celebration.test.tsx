// @vitest-environment jsdom
import { render, screen, waitFor } from "@testing-library/react";
import confetti from "canvas-confetti";
import { beforeEach, expect, test, vi } from "vitest";
import { Celebration } from "@/components/learning/celebration";
import { celebrate } from "@/lib/learning/actions";

vi.mock("canvas-confetti", () => ({ default: vi.fn() }));
vi.mock("@/lib/learning/actions", () => ({ celebrate: vi.fn(async () => ({ ok: true })) }));

const award = { id: "award", kind: "first_pass", title: "First pass", message: "Well earned." };

function motion(isReduced: boolean) {
  vi.stubGlobal("matchMedia", () => ({ matches: isReduced }));
}

beforeEach(() => vi.clearAllMocks());

test("a milestone is said, celebrated once, and stays on screen when the page is read again", async () => {
  motion(false);
  const { rerender } = render(<Celebration milestones={[award]} />);
  expect(screen.getByText("First pass")).toBeDefined();
  await waitFor(() => expect(confetti).toHaveBeenCalledTimes(1));
  expect(celebrate).toHaveBeenCalledExactlyOnceWith({ award: "award" });

  rerender(<Celebration milestones={[]} />);
  expect(screen.getByText("First pass")).toBeDefined();
  expect(celebrate).toHaveBeenCalledTimes(1);
});

test("who wants no motion gets the words without confetti", async () => {
  motion(true);
  render(<Celebration milestones={[award]} />);
  expect(screen.getByText("Well earned.")).toBeDefined();
  await waitFor(() => expect(celebrate).toHaveBeenCalled());
  expect(confetti).not.toHaveBeenCalled();
});

test("without milestones there is nothing", () => {
  motion(false);
  const { container } = render(<Celebration milestones={[]} />);
  expect(container.childElementCount).toBe(0);
  expect(celebrate).not.toHaveBeenCalled();
});
