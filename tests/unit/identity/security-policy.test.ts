import { unstable_doesMiddlewareMatch } from "next/experimental/testing/server";
import { expect, test } from "vitest";
import { contentSecurityPolicy, dataSecurityPolicy } from "@/lib/content-security-policy";
import { config } from "@/proxy";

function parsed(policy: string) {
  return Object.fromEntries(
    policy.split("; ").map((directive) => {
      const [name, ...values] = directive.split(" ");
      return [name, values];
    }),
  );
}

const storage = "https://project.supabase.example";

test("a page runs scripts by nonce alone, and nothing inline or evaluated", () => {
  const policy = parsed(contentSecurityPolicy({ nonce: "n0", storage, path: "/course" }));

  expect(policy["script-src"]).toEqual(["'self'", "'nonce-n0'", "'strict-dynamic'"]);
  expect(policy["object-src"]).toEqual(["'none'"]);
  expect(policy["base-uri"]).toEqual(["'none'"]);
  expect(policy["form-action"]).toEqual(["'self'"]);
  expect(policy["frame-ancestors"]).toEqual(["'none'"]);
});

test("a page loads files from itself and from storage, videos from anywhere, and talks to nobody else", () => {
  const policy = parsed(contentSecurityPolicy({ nonce: "n0", storage, path: "/course" }));

  expect(policy["default-src"]).toEqual(["'self'"]);
  expect(policy["connect-src"]).toEqual(["'self'", storage]);
  expect(policy["img-src"]).toEqual(["'self'", "data:", "blob:", storage]);
  expect(policy["media-src"]).toEqual(["'self'", "blob:", "https:", storage]);
  expect(policy["frame-src"]).toEqual([storage]);
});

test("a page with a video from elsewhere may fetch its pieces, and still runs no script from there", () => {
  const policy = parsed(contentSecurityPolicy({ nonce: "n0", storage, path: "/lessons/1" }));

  expect(policy["connect-src"]).toEqual(["'self'", storage, "https:"]);
  expect(policy["script-src"]).not.toContain("https:");
});

test("a page of the staff plays what lies in storage, and loads nothing from anywhere else", () => {
  for (const path of ["/admin", "/admin/people", "/mentor/attempts/1", "/enrollment"]) {
    const policy = contentSecurityPolicy({ nonce: "n0", storage, path });
    expect(policy, path).not.toMatch(/https:( |;|$)/);
    expect(parsed(policy)["media-src"]).toEqual(["'self'", "blob:", storage]);
  }
});

test("hot reload gets what it needs, under development only", () => {
  const development = contentSecurityPolicy({ nonce: "n0", storage, path: "/course", isDev: true });
  const production = contentSecurityPolicy({ nonce: "n0", storage, path: "/course" });

  expect(development).toContain("'unsafe-eval'");
  expect(development).toContain("ws:");
  expect(production).not.toContain("unsafe-eval");
  expect(production).not.toContain("ws:");
});

test("an answer of the API may do nothing at all", () => {
  expect(dataSecurityPolicy).toContain("default-src 'none'");
});

test("no page goes without a policy because its address ends like a picture's", () => {
  const isDressed = (path: string) =>
    unstable_doesMiddlewareMatch({ config, nextConfig: {}, url: `https://academy.example${path}` });

  for (const path of [
    "/",
    "/course",
    "/lessons/x.png",
    "/admin/students/x.svg",
    "/api/documents/x.webp",
    "/favicon.icon",
  ])
    expect(isDressed(path), path).toBe(true);
  for (const path of ["/_next/static/chunks/app.js", "/favicon.ico", "/icon.svg"])
    expect(isDressed(path), path).toBe(false);
});
