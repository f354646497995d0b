// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { PasswordForm } from "@/components/identity/password-form";

vi.mock("@/lib/identity/profile-actions", () => ({
  changePassword: async () => ({
    ok: false,
    message: "This is not your current password.",
    fields: { current: "This is not your current password." },
  }),
}));

it("a new password stays typed when only the current one was wrong", async () => {
  render(<PasswordForm email="amara@demo.test" />);
  await userEvent.type(screen.getByLabelText("Current password"), "not this one");
  await userEvent.type(screen.getByLabelText("New password"), "four quiet words here");
  await userEvent.click(screen.getByRole("button", { name: "Change password" }));

  await screen.findByText("This is not your current password.");
  expect(screen.getByLabelText("New password")).toHaveProperty("value", "four quiet words here");
});
