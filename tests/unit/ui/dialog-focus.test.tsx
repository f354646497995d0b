// @vitest-environment jsdom
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";

// Radix measures its menus, jsdom has no sizes.
vi.stubGlobal(
  "ResizeObserver",
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);
Element.prototype.scrollIntoView = () => {};

describe("a window opened by a state of the page", () => {
  it("gives the focus back to the button that was pressed", async () => {
    render(<Sending />);
    await userEvent.click(screen.getByRole("button", { name: "Hand in" }));
    await screen.findByRole("dialog");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Hand in"));
  });

  it("goes to what lies around the button when that is gone, so that the next Tab is near", async () => {
    render(<Sending />);
    await userEvent.click(screen.getByRole("button", { name: "Hand in" }));
    const sure = await screen.findByRole("button", { name: "Yes, hand in" });
    await userEvent.click(sure);
    await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("Work"));
  });

  it("leads to the reason that is missing", async () => {
    render(
      <ConfirmDialog
        trigger={<Button>Void</Button>}
        title="Sure"
        confirm="Void it"
        reason="required"
        onConfirm={async () => undefined}
      >
        It is no longer owed.
      </ConfirmDialog>,
    );
    await userEvent.click(screen.getByRole("button", { name: "Void" }));
    await userEvent.click(await screen.findByRole("button", { name: "Void it" }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("Reason")));
  });

  it("goes to the button of the menu it was chosen from", async () => {
    render(<Person />);
    screen.getByRole("button", { name: "Change Bo" }).focus();
    await userEvent.keyboard("{Enter}");
    await userEvent.click(await screen.findByRole("menuitem", { name: "End access" }));
    await screen.findByRole("dialog");
    await userEvent.keyboard("{Escape}");
    await waitFor(() =>
      expect(document.activeElement?.getAttribute("aria-label")).toBe("Change Bo"),
    );
  });
});

function Sending() {
  const [isOpen, setOpen] = useState(false);
  const [isSent, setSent] = useState(false);
  return (
    <section aria-label="Work" tabIndex={-1}>
      {isSent ? "Handed in" : <Button onClick={() => setOpen(true)}>Hand in</Button>}
      {isOpen ? (
        <ConfirmDialog
          open
          onOpenChange={() => setOpen(false)}
          title="Sure"
          confirm="Yes, hand in"
          onConfirm={async () => {
            setSent(true);
            return undefined;
          }}
        >
          It cannot be changed.
        </ConfirmDialog>
      ) : null}
    </section>
  );
}

function Person() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Menu trigger={<Button aria-label="Change Bo">…</Button>}>
        <MenuItem onSelect={() => setOpen(true)}>End access</MenuItem>
      </Menu>
      <ConfirmDialog
        open={isOpen}
        onOpenChange={setOpen}
        title="End"
        confirm="End it"
        onConfirm={async () => undefined}
      >
        They are signed out.
      </ConfirmDialog>
    </>
  );
}
