import { readdirSync } from "node:fs";
import type { NextConfig } from "next";

const year = 365 * 24 * 60 * 60;

/** On every answer, files included. What differs by request (the content security policy) is proxy.ts's. */
const headers = [
  { key: "Strict-Transport-Security", value: `max-age=${2 * year}; includeSubDomains` },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value:
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), fullscreen=(self), picture-in-picture=(self)",
  },
];

/** What this build expects of its database; /api/health/ready compares. */
const newestMigration = readdirSync("supabase/migrations")
  .map((file) => file.split("_")[0] ?? "")
  .sort()
  .at(-1);

const config: NextConfig = {
  reactCompiler: true,
  typedRoutes: true,
  // Types are checked by `npm run typecheck`; a person who only starts the app need not wait for it.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // The head of a page asks for its font and styles; saying it twice costs a phone a round trip.
  reactMaxHeadersLength: 0,
  // They read their own files; a bundler would lose them.
  serverExternalPackages: ["pdfkit", "fontkit"],
  // Development prints the arguments of actions: passwords among them.
  logging: { serverFunctions: false },
  experimental: { authInterrupts: true },
  env: { NEWEST_MIGRATION: newestMigration },
  headers: async () => [{ source: "/:path*", headers }],
};

export default config;
