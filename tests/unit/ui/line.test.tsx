// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { Beads } from "@/components/ui/beads";
import { GlyphSprite } from "@/components/ui/glyph-sprite";
import { Path } from "@/components/ui/path";
import { PathStep } from "@/components/ui/path-step";
import { Progress } from "@/components/ui/progress";
import { Segs } from "@/components/ui/segs";
import { Status } from "@/components/ui/status";
import { type StatusName, statusWords } from "@/components/ui/status-words";
import { Track } from "@/components/ui/track";
import { thinSpace } from "@/lib/format";

const recording = {
  length: 1865,
  seen: [
    { from: 0, to: 760 },
    { from: 860, to: 1145 },
    { from: 1270, to: 1590 },
  ],
  missed: [
    { from: 760, to: 860 },
    { from: 1145, to: 1270 },
  ],
};

describe("the line of a recording", () => {
  it("says in words what it draws", () => {
    const { container } = render(<Track {...recording} threshold={0.9} now={1590} />);
    expect(container.textContent).toBe(
      `Seen 22:45 of 31:05. 2 missed parts, 3:45. 90${thinSpace}% completes it.`,
    );
  });

  it("plays the missed part a student presses", async () => {
    const play = vi.fn();
    render(<Track {...recording} onMissed={play} />);
    await userEvent.click(
      screen.getByRole("button", { name: "Play the missed part at 19:05, 2:05 long" }),
    );
    expect(play.mock.calls).toEqual([[{ from: 1145, to: 1270 }]]);
    expect(screen.getAllByRole("button")).toHaveLength(2);
  });

  it("offers nothing to press where nothing can be played", () => {
    render(<Track {...recording} />);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("draws stretches where they are and never outside", () => {
    const { container } = render(<Track length={100} seen={[{ from: 25, to: 140 }]} />);
    const drawn = container.querySelector("i");
    expect(drawn?.style.insetInlineStart).toBe("25%");
    expect(drawn?.style.insetInlineEnd).toBe("0%");
  });

  it("survives a recording without a length", () => {
    render(<Track length={0} seen={[]} />);
    expect(screen.getByText("Seen 0:00 of 0:00.")).toBeTruthy();
  });
});

describe("drawings in a row", () => {
  it("have the same in words", () => {
    render(<Beads items={["full", "full", "hollow"]} text="2 of 3 paid" />);
    expect(screen.getByText("2 of 3 paid")).toBeTruthy();
    render(
      <Segs groups={[{ label: "1 Foundations", parts: ["done", "now"] }]} text="1 of 2 done" />,
    );
    expect(screen.getByRole("img", { name: "1 of 2 done" })).toBeTruthy();
    render(<Progress value={64} label="Upload of shelf.jpg" />);
    expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("64");
  });

  it("name the state of each step on a path", () => {
    render(
      <Path label="Shortest way in">
        <PathStep is="started">Finish 4.2</PathStep>
        <PathStep is="locked">Watch 4.3</PathStep>
      </Path>,
    );
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "Started: Finish 4.2",
      "Locked: Watch 4.3",
    ]);
  });
});

describe("a status", () => {
  const names: StatusName[] = Object.keys(statusWords).filter(isName);

  it("never speaks by colour alone: every one has a word and a drawn glyph", () => {
    const { container } = render(<GlyphSprite />);
    for (const name of names) {
      const { unmount } = render(<Status is={name} />);
      expect(screen.getByText(statusWords[name].word)).toBeTruthy();
      expect(container.querySelector(`#g-${statusWords[name].glyph}`)).not.toBeNull();
      unmount();
    }
  });

  it("uses the words of the design and no other", () => {
    expect(names.map((name) => statusWords[name].word)).toEqual([
      "Open",
      "Started",
      "Done",
      "Locked",
      "Opens later",
      "Due",
      "Overdue",
      "On hold",
      "Waiting",
      "In review",
      "Passed",
      "Paid",
      "Approved",
      "Needs work",
      "Failed",
      "Refused",
      "Draft",
      "Invited",
      "Void",
      "Revoked",
      "Written off",
    ]);
  });

  it("can say it closer", () => {
    render(<Status is="overdue">Overdue 9 d</Status>);
    expect(screen.getByText("Overdue 9 d")).toBeTruthy();
    expect(screen.queryByText("Overdue")).toBeNull();
  });
});

function isName(name: string): name is StatusName {
  return name in statusWords;
}
