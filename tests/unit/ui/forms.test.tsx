// @vitest-environment jsdom
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PasswordInput } from "@/components/ui/password-input";
import { SearchInput } from "@/components/ui/search-input";
import { Segments } from "@/components/ui/segments";

// user-event needs it to find the radios of a group, jsdom has none.
vi.stubGlobal("CSS", { escape: (text: string) => text });

describe("a field", () => {
  it("gives its control the label, the hint and the error by name", () => {
    render(
      <Field label="Phone" hint="With the country." error="Add the rest of the number.">
        <Input defaultValue="+34 612" />
      </Field>,
    );
    const control = screen.getByRole("textbox", { name: "Phone" });
    expect(control.getAttribute("aria-invalid")).toBe("true");
    expect(described(control)).toBe("Add the rest of the number. With the country.");
  });

  it("says nothing of an error while there is none", () => {
    render(
      <Field label="Note" optional>
        <Input />
      </Field>,
    );
    const control = screen.getByRole("textbox", { name: "Note optional" });
    expect(control.hasAttribute("aria-invalid")).toBe(false);
    expect(control.hasAttribute("aria-describedby")).toBe(false);
  });

  it("takes the cursor when its form is refused: the first wrong one, and from nobody who types", async () => {
    render(<Invitation />);
    await userEvent.click(screen.getByRole("button", { name: "Send" }));
    expect(document.activeElement).toBe(screen.getByLabelText("Name"));

    await userEvent.type(screen.getByLabelText("Note"), "Typing on");
    expect(document.activeElement).toBe(screen.getByLabelText("Note"));
  });

  it("shows a password to the one who asks", async () => {
    render(
      <Field label="Password">
        <PasswordInput defaultValue="one-two" />
      </Field>,
    );
    expect(screen.getByLabelText("Password").getAttribute("type")).toBe("password");
    await userEvent.click(screen.getByRole("button", { name: "Show password" }));
    expect(screen.getByLabelText("Password").getAttribute("type")).toBe("text");
  });
});

describe("a button that is at work", () => {
  it("says so and cannot be pressed twice", async () => {
    const press = vi.fn();
    render(
      <Button loading loadingText="Recording payment" onClick={press}>
        Record
      </Button>,
    );
    await userEvent.click(screen.getByRole("button", { name: "Recording payment" }));
    expect(press).not.toHaveBeenCalled();
  });

  it("does not send its form again", async () => {
    const send = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
    render(
      <form onSubmit={send}>
        <Button type="submit" loading>
          Hand in
        </Button>
      </form>,
    );
    await userEvent.click(screen.getByRole("button"));
    expect(send).not.toHaveBeenCalled();
  });
});

describe("segments", () => {
  it("are walked with the arrow keys", async () => {
    const choose = vi.fn();
    render(
      <Segments
        label="Verdict"
        name="verdict"
        defaultValue="pass"
        onValueChange={choose}
        options={[
          { value: "pass", label: "Pass" },
          { value: "needs", label: "Needs work" },
          { value: "fail", label: "Fail" },
        ]}
      />,
    );
    expect(screen.getByRole("radiogroup", { name: "Verdict" })).toBeTruthy();
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole("radio", { name: "Pass" }));
    await userEvent.keyboard("{ArrowRight}");
    expect(choose).toHaveBeenLastCalledWith("needs");
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    expect(choose).toHaveBeenLastCalledWith("pass");
  });
});

describe("the search box", () => {
  it("takes the cursor on / but not while someone types elsewhere", async () => {
    render(
      <>
        <input aria-label="Other" />
        <SearchInput aria-label="Search students" />
      </>,
    );
    await userEvent.click(screen.getByLabelText("Other"));
    await userEvent.keyboard("a/b");
    expect(screen.getByLabelText("Other")).toHaveProperty("value", "a/b");
    screen.getByLabelText("Other").blur();
    await userEvent.keyboard("/");
    expect(document.activeElement).toBe(screen.getByRole("searchbox"));
    expect(screen.getByRole("searchbox")).toHaveProperty("value", "");
  });
});

describe("a confirmation", () => {
  const open = async (onConfirm: (reason: string) => Promise<{ message: string } | undefined>) => {
    render(
      <ConfirmDialog
        trigger={<Button>Revoke</Button>}
        title="Revoke the invitation of Ravi Patel?"
        confirm="Revoke invitation"
        keep="Keep it"
        danger
        reason="required"
        onConfirm={onConfirm}
      >
        The link in the mail stops working at once.
      </ConfirmDialog>,
    );
    await userEvent.click(screen.getByRole("button", { name: "Revoke" }));
  };

  it("says what will happen and does it once", async () => {
    const confirm = vi.fn(async () => undefined);
    await open(confirm);
    const dialog = screen.getByRole("dialog", { name: "Revoke the invitation of Ravi Patel?" });
    expect(described(dialog)).toBe("The link in the mail stops working at once.");
    await userEvent.type(screen.getByLabelText("Reason"), " Wrong person ");
    await userEvent.dblClick(screen.getByRole("button", { name: "Revoke invitation" }));
    expect(confirm.mock.calls).toEqual([["Wrong person"]]);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("does nothing without the reason it asks for", async () => {
    const confirm = vi.fn(async () => undefined);
    await open(confirm);
    await userEvent.click(screen.getByRole("button", { name: "Revoke invitation" }));
    expect(confirm).not.toHaveBeenCalled();
    expect(screen.getByLabelText("Reason").getAttribute("aria-invalid")).toBe("true");
  });

  it("does nothing when it is declined", async () => {
    const confirm = vi.fn(async () => undefined);
    await open(confirm);
    await userEvent.click(screen.getByRole("button", { name: "Keep it" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(confirm).not.toHaveBeenCalled();
  });

  it("stays open and says why when it was refused, with what was typed", async () => {
    await open(async () => ({ message: "It was accepted a moment ago." }));
    await userEvent.type(screen.getByLabelText("Reason"), "Wrong person");
    await userEvent.click(screen.getByRole("button", { name: "Revoke invitation" }));
    expect(screen.getByRole("alert").textContent).toBe("It was accepted a moment ago.");
    expect(screen.getByLabelText("Reason")).toHaveProperty("value", "Wrong person");
  });
});

/** What a screen reader says after the name. */
function described(element: HTMLElement): string {
  const ids = element.getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
}

function Invitation() {
  const [isSent, setSent] = useState(false);
  const [note, setNote] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setSent(true);
      }}
    >
      <Field label="Name" error={isSent ? `Enter a name.${note}` : undefined}>
        <Input />
      </Field>
      <Field label="E-mail" error={isSent ? "Enter an e-mail." : undefined}>
        <Input />
      </Field>
      <Field label="Note">
        <Input value={note} onChange={(event) => setNote(event.target.value)} />
      </Field>
      <Button type="submit">Send</Button>
    </form>
  );
}
