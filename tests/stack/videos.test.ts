import { createClient } from "@supabase/supabase-js";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { migrate } from "../../supabase/local/migrate.ts";
import { migrationsDir } from "../../supabase/local/paths.ts";
import { readToken, signToken } from "../../supabase/local/token.ts";
import { idOf } from "../database/matrix/people.ts";
import { build } from "../database/matrix/world.ts";
import { sessionCookie } from "./session-cookie.ts";
import { emptyStack } from "./stack.ts";

/* A signed address opens a video for whoever has it: who gets one, and for how long. */
let stack: Awaited<ReturnType<typeof emptyStack>>;
let cookie = "";
vi.mock("next/headers", () => ({
  cookies: async () => ({ getAll: () => [{ name: "session", value: cookie }], set: () => {} }),
  headers: async () => new Headers(),
}));
beforeAll(async () => {
  stack = await emptyStack();
  await migrate(stack.sql, migrationsDir);
  await build(stack.sql);
  for (const [name, value] of Object.entries(stack.env)) vi.stubEnv(name, value);
});
afterAll(() => stack.stop());

const tenYears = 10 * 365 * 24 * 3600;
const video = (name: string) => `${idOf("here", "company")}/${name}.mp4`;

/** The videos as somebody sees them who talks to the API with their own token. */
function videosOf(name: "A" | "mentorA") {
  const claims = { sub: idOf("here", name), role: "authenticated", aud: "authenticated" };
  const token = signToken(claims, stack.keys.jwtSecret, 3600);
  return createClient(stack.api, stack.keys.publishableKey, {
    accessToken: async () => token,
  }).storage.from("videos");
}

test("a student's own token opens no video at the API, not even an open one: no address for ten years, no copy", async () => {
  const videos = videosOf("A");
  for (const name of ["open", "locked"]) {
    expect((await videos.createSignedUrl(video(name), tenYears)).error).not.toBeNull();
    expect((await videos.createSignedUrls([video(name)], 60)).data?.[0]?.signedUrl).toBeNull();
    expect((await videos.info(video(name))).error).not.toBeNull();
  }
  expect((await videos.list(idOf("here", "company"))).data).toEqual([]);
  expect((await videosOf("mentorA").createSignedUrl(video("open"), 60)).error).toBeNull();
});

test("the app gives a student an address of an open video for ten minutes, and none of a locked one", async () => {
  cookie = sessionCookie(idOf("here", "A"), stack.keys.jwtSecret);
  const { POST } = await import("@/app/api/playback/[id]/route");
  const ask = async (recording: string) => {
    const request = new Request("http://localhost:3000/x", {
      method: "POST",
      headers: { origin: "http://localhost:3000", host: "localhost:3000" },
    });
    return POST(request, { params: Promise.resolve({ id: idOf("here", recording) }) });
  };

  const { url } = await (await ask("recording 1")).json();
  const link = readToken(
    new URL(url).searchParams.get("token") ?? "",
    `${stack.keys.jwtSecret}:storage`,
  );
  expect(Number(link?.exp) - Date.now() / 1000).toBeLessThanOrEqual(600);
  expect((await ask("recording 2")).status).toBe(422);
});
