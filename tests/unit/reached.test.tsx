// @vitest-environment jsdom
import { globSync, readFileSync } from "node:fs";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { redirect } from "next/navigation";
import { expect, it, vi } from "vitest";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { liveAnswer } from "@/lib/live-answer";
import { reached } from "@/lib/reached";

const cut = () => Promise.reject(new TypeError("Failed to fetch"));

it("an answer that never came is a sentence, and a way elsewhere goes on", async () => {
  expect(await reached(cut)).toMatchObject({
    ok: false,
    message: expect.stringContaining("Nothing you typed is lost"),
  });
  await expect(reached(async () => redirect("/sign-in"))).rejects.toThrow("NEXT_REDIRECT");
});

it("whoever confirms while offline keeps the window and the reason", async () => {
  render(
    <ConfirmDialog
      trigger={<Button>Void</Button>}
      title="Make it void"
      confirm="Void invoice"
      reason="required"
      onConfirm={cut}
    >
      It is no longer owed.
    </ConfirmDialog>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Void" }));
  await userEvent.type(screen.getByLabelText("Reason"), "Agreed by phone");
  await userEvent.click(screen.getByRole("button", { name: "Void invoice" }));

  expect((await screen.findByRole("alert")).textContent).toContain("The answer did not arrive.");
  expect(screen.getByLabelText("Reason")).toHaveProperty("value", "Agreed by phone");
});

it("whoever types while offline reads a sentence, not what the browser calls it", async () => {
  vi.stubGlobal("fetch", cut);
  const asked = liveAnswer("/api/enrollment/check", {}, new AbortController().signal);
  await expect(asked).rejects.toThrow("The answer did not arrive.");
  vi.unstubAllGlobals();
});

it("no form asks the server without a word for an answer that never comes", () => {
  const actions = globSync("lib/**/*actions.ts").flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/^export (?:const|async function) (\w+)/gm)].flatMap(
      ([, name]) => name ?? [],
    ),
  );
  expect(actions.length).toBeGreaterThan(50);
  const bare = new RegExp(`await (?:${actions.join("|")})\\(`);
  // The confirmation itself hears that nothing came.
  const confirms = (text: string) => text.includes("<ConfirmDialog");
  const files = globSync("components/**/*.{ts,tsx}").filter((file) => {
    const text = readFileSync(file, "utf8");
    return bare.test(text) && !confirms(text);
  });
  expect(files).toEqual([]);
});
