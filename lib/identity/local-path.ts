import type { Route } from "next";

const base = "http://local.invalid";
const longest = 2000;

/** A path of this app to go on to, or null: never another site, never back through a door (sign-in, links, API). */
export function localPath(wanted: unknown): Route | null {
  if (typeof wanted !== "string" || wanted.length > longest || !wanted.startsWith("/")) return null;
  if (!URL.canParse(wanted, base)) return null;
  const url = new URL(wanted, base);
  // "//evil.example", "/\evil.example" and "/<tab>/evil.example" all parse to another origin.
  if (url.origin !== base) return null;
  const path = `${url.pathname}${url.search}${url.hash}`;
  return isPage(path) ? path : null;
}

function isPage(path: string): path is Route {
  if (path.startsWith("//") || path.startsWith("/\\")) return false;
  return !/^\/(api|auth|invitation|sign-in|forgotten|set-password|_next)(\/|\?|#|$)/.test(path);
}
