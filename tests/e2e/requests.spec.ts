import { expect, test } from "./fixtures.ts";

test("every answer is dressed: policy, no caching, an id to ask after", { tag: "@once" }, async ({
  request,
}) => {
  const [page, again, data] = [
    await request.get("/sign-in"),
    await request.get("/sign-in"),
    await request.get("/api/health/ready"),
  ];
  for (const answer of [page, data]) {
    const headers = answer.headers();
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["strict-transport-security"]).toContain("max-age");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["cache-control"]).toContain("no-store");
    expect(headers["x-request-id"]).toMatch(/^[\w-]{36}$/);
  }
  const nonce = (text?: string) => text?.match(/'nonce-([^']+)'/)?.[1];
  const first = nonce(page.headers()["content-security-policy"]);
  expect(first).toBeTruthy();
  expect(nonce(again.headers()["content-security-policy"])).not.toBe(first);
  expect(await page.text()).toContain(`nonce="${first}"`);
  expect(await data.json()).toMatchObject({ status: "ready" });
});

test("jobs run for the scheduler only", { tag: "@once" }, async ({ request }) => {
  expect((await request.post("/api/jobs/drip")).status()).toBe(401);
  const guess = { authorization: "Bearer guessed" };
  expect((await request.post("/api/jobs/drip", { headers: guess })).status()).toBe(401);
});

test("another site cannot post to the door", { tag: "@once" }, async ({ request }) => {
  const headers = { origin: "https://evil.example" };
  for (const path of [
    "auth/link",
    "invitations/accept",
    "invitations/renew",
    "invitations/remind",
  ]) {
    const answer = await request.post(`/api/${path}`, { headers, data: {} });
    expect(answer.status(), path).toBe(403);
  }
});
