import { expect, test, vi } from "vitest";
import { z } from "zod";
import { action } from "@/lib/action";

vi.mock("next/cache", () => ({ refresh: () => {} }));
vi.mock("@/lib/session", () => ({ currentUser: async () => null }));
vi.mock("@/lib/supabase/server", () => ({ createClient: async () => ({}) }));

test("whoever was signed out while typing is told so where they are, and nothing runs", async () => {
  const run = vi.fn(async () => {});
  const save = action(["mentor"], z.strictObject({ text: z.string() }), run);
  expect(await save({ text: "An hour of feedback" })).toMatchObject({
    ok: false,
    message: expect.stringMatching(/^You are signed out\./),
  });
  expect(run).not.toHaveBeenCalled();
});
