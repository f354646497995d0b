import type { TestProject } from "vitest/node";
import { temporaryDatabase } from "../supabase/local/temporary.ts";

declare module "vitest" {
  interface ProvidedContext {
    server: { port: number; password: string };
  }
}

/** One server for all test files; its template holds every migration and is copied per test file. */
export default async function setup(project: TestProject) {
  const { place, stop } = await temporaryDatabase("template_project");
  project.provide("server", place);
  return stop;
}
