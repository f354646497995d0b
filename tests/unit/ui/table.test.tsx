// @vitest-environment jsdom
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Pager } from "@/components/ui/pager";
import { columnsFor } from "@/components/ui/table-columns";

vi.mock("next/navigation", () => ({
  usePathname: () => "/mentor",
  useSearchParams: () => new URLSearchParams("course=first&after=abc"),
}));

type Attempt = { id: string; student: string; waiting: string };
const c = columnsFor<Attempt>();
const columns = c.columns([
  c.accessor("student", { header: "Student", meta: { name: true } }),
  c.accessor("waiting", { header: "Waiting", meta: { sort: "waiting" } }),
]);
const rows = [
  { id: "1", student: "Tomás Ribeiro", waiting: "2 d 4 h" },
  { id: "2", student: "Hana Sato", waiting: "1 d 2 h" },
];
const table = (
  <DataTable
    label="Waiting attempts"
    columns={columns}
    rows={rows}
    rowId={(row) => row.id}
    rowHref={(row) => ({ pathname: `/mentor/attempts/${row.id}` })}
    sort={{ by: "waiting", dir: "asc" }}
    current="2"
    bulk={{
      text: (selected) => `${selected.length} selected`,
      actions: (selected) => <button type="button">Assign {selected.at(-1)?.student}</button>,
    }}
  />
);

describe("a table", () => {
  it("opens a row by its name", () => {
    render(table);
    const link = screen.getByRole("link", { name: "Hana Sato" });
    expect(link.getAttribute("href")).toBe("/mentor/attempts/2");
    expect(link.closest("tr")?.getAttribute("aria-current")).toBe("true");
  });

  it("sorts by an address that keeps the filters and starts the list over", () => {
    render(table);
    const head = screen.getByRole("columnheader", { name: "Waiting" });
    expect(head.getAttribute("aria-sort")).toBe("ascending");
    expect(within(head).getByRole("link").getAttribute("href")).toBe(
      "/mentor?course=first&sort=waiting&dir=desc",
    );
    expect(screen.getByRole("columnheader", { name: "Student" }).hasAttribute("aria-sort")).toBe(
      false,
    );
  });

  it("brings the bar while rows are selected and takes it away again", async () => {
    render(table);
    expect(screen.queryByRole("region", { name: "Selected rows" })).toBeNull();
    await userEvent.click(
      screen.getAllByRole("checkbox", { name: "Select this row" })[1] ?? fail(),
    );
    expect(screen.getByText("1 selected")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Assign Hana Sato" })).toBeTruthy();
    await userEvent.click(screen.getByRole("checkbox", { name: "Select all rows" }));
    expect(screen.getByText("2 selected")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Clear the selection" }));
    expect(screen.queryByRole("region", { name: "Selected rows" })).toBeNull();
  });
});

describe("the foot of a list", () => {
  it("always says the total and links only to pages that exist", () => {
    render(<Pager from={1} to={11} total={1342} older={{ query: { after: "k" } }} />);
    expect(screen.getByText("1–11 of 1,342")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Older" }).getAttribute("href")).toBe("?after=k");
    expect(screen.getByRole("button", { name: "Newer" })).toHaveProperty("disabled", true);
  });

  it("says how many there are when that is all", () => {
    render(<Pager from={1} to={3} one="attempt" />);
    expect(screen.getByText("3 attempts")).toBeTruthy();
    expect(screen.queryByRole("navigation")).toBeNull();
  });
});

describe("filters and tabs in the address", () => {
  it("name what a set filter does when pressed", () => {
    render(<Chip label="Status" value="Overdue" href={{ pathname: "/mentor" }} />);
    expect(screen.getByRole("link", { name: "Status Overdue, remove this filter" })).toBeTruthy();
  });

  it("say which tab is open", () => {
    render(
      <LinkTabs
        label="Queue"
        items={[
          { label: "Waiting", href: { pathname: "/mentor" }, count: 14, current: true },
          { label: "Graded", href: { query: { view: "graded" } }, count: 1318 },
        ]}
      />,
    );
    expect(screen.getByRole("link", { name: "Waiting 14" }).getAttribute("aria-current")).toBe(
      "page",
    );
    expect(screen.getByRole("link", { name: "Graded 1,318" }).hasAttribute("aria-current")).toBe(
      false,
    );
  });
});

function fail(): never {
  throw new Error("Not drawn");
}
