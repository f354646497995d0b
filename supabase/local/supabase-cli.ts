import { spawn } from "node:child_process";
import path from "node:path";
import { root } from "./paths.ts";

export type Advice = { name: string; level: string; title: string; detail: string };

/** TypeScript for every table and function the API shows. */
export async function generateTypes(databaseUrl: string): Promise<string> {
  const remote = `--remote=${withoutTls(databaseUrl)}`;
  const types = await run("supabase", ["gen", "types", "typescript", remote, "--schema", "public"]);
  return run("biome", ["format", "--stdin-file-path=generated.ts"], types);
}

/** What Supabase's advisors warn of, in security and performance. */
export async function adviceFor(databaseUrl: string): Promise<Advice[]> {
  const remote = `--remote=${withoutTls(databaseUrl)}`;
  const options = ["--level", "warn", "--output-format", "json"];
  return JSON.parse(await run("supabase", ["db", "advisors", remote, ...options])).results;
}

function withoutTls(databaseUrl: string) {
  return `${databaseUrl}?sslmode=disable`;
}

function run(program: string, args: string[], input = ""): Promise<string> {
  return new Promise((resolve, reject) => {
    const command = path.join(root, "node_modules/.bin", program);
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, DO_NOT_TRACK: "1" },
      shell: process.platform === "win32",
    });
    let output = "";
    let errors = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      errors += chunk;
    });
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0
        ? resolve(output)
        : reject(new Error(`${program} ${args[0]}: ${errors || output}`)),
    );
    child.stdin.end(input);
  });
}
