import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

export type Keys = {
  databasePassword: string;
  jwtSecret: string;
  publishableKey: string;
  secretKey: string;
  jobsSecret: string;
};

/** The secrets of this install: random, made once, kept beside the data they protect. */
export function readKeys(dataDir: string): Keys {
  const file = path.join(dataDir, "keys.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const keys = createKeys();
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, JSON.stringify(keys, null, 2), { mode: 0o600 });
  return keys;
}

export function createKeys(): Keys {
  const random = () => randomBytes(24).toString("hex");
  return {
    databasePassword: random(),
    jwtSecret: random(),
    publishableKey: `sb_publishable_${random()}`,
    secretKey: `sb_secret_${random()}`,
    jobsSecret: random(),
  };
}
