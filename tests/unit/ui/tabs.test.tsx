// @vitest-environment jsdom
import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Tabs } from "@/components/ui/tabs";

const parts = ["Text", "File", "Task"].map((label) => ({
  value: label.toLowerCase(),
  label,
  content: <p>{label} it is</p>,
}));
const selected = () => screen.getByRole("tab", { selected: true });

test("one tab is chosen, by click or with the arrows, and only its part is drawn", () => {
  render(<Tabs label="Parts" parts={parts} />);
  expect(selected().textContent).toBe("Text");
  fireEvent.click(screen.getByRole("tab", { name: "File" }));
  expect(screen.getByRole("tabpanel", { name: "File" }).textContent).toBe("File it is");
  expect(screen.queryByText("Text it is")).toBeNull();

  for (const [key, name] of [
    ["ArrowRight", "Task"],
    ["ArrowRight", "Text"],
    ["ArrowLeft", "Task"],
    ["Home", "Text"],
    ["End", "Task"],
  ] as const) {
    fireEvent.keyDown(selected(), { key });
    expect([selected().textContent, document.activeElement?.textContent]).toEqual([name, name]);
  }
  expect(screen.getAllByRole("tab").map((tab) => tab.tabIndex)).toEqual([-1, -1, 0]);
});

test("a page that keeps the choice itself decides what is shown", () => {
  const chosen: string[] = [];
  render(
    <Tabs label="Parts" parts={parts} value="file" onValueChange={(next) => chosen.push(next)} />,
  );
  fireEvent.click(screen.getByRole("tab", { name: "Task" }));
  expect([chosen, selected().textContent]).toEqual([["task"], "File"]);
});
