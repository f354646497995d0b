import { availableParallelism } from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

export default defineConfig({
  resolve: {
    alias: {
      "@": root,
      // Outside Next there is no bundler to refuse it.
      "server-only": path.join(root, "node_modules/server-only/empty.js"),
    },
  },
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // A file waits for its server about as long as it computes: none is spared for the runner.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          setupFiles: "tests/setup.ts",
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["tests/{database,stack}/**/*.test.ts"],
          globalSetup: "tests/setup-database.ts",
          setupFiles: "supabase/local/driver.mjs",
        },
      },
    ],
  },
});
