import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Sql } from "postgres";
import { mediaFolder } from "../content.ts";

/** Where the seed writes: the database as its owner, and the API with the secret key. */
export type Target = { sql: Sql; api: string; secretKey: string };
export type Storage = ReturnType<typeof createStorage>;

/** The same name always has the same id, so addresses of the demo academy can be written down. */
export function idOf(kind: string, key: string) {
  const hex = createHash("sha256").update(`${kind}:${key}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const seededAt = Date.now();
export const hoursAgo = (hours: number) => new Date(seededAt - hours * 3_600_000);
export const daysAgo = (days: number) => hoursAgo(days * 24);

/** Uploads files of the media folder, as the server itself would. */
export function createStorage({ api, secretKey }: Target) {
  return async function upload(bucket: string, name: string, file: string, contentType: string) {
    const response = await fetch(`${api}/storage/v1/object/${bucket}/${name}`, {
      method: "POST",
      headers: {
        apikey: secretKey,
        authorization: `Bearer ${secretKey}`,
        "content-type": contentType,
        "x-upsert": "true",
      },
      body: readFileSync(path.join(mediaFolder, file)),
    });
    if (!response.ok) throw new Error(`${file} was not stored: ${await response.text()}`);
  };
}

/** Runs a few at a time, in order of arrival. */
export async function inParallel<T>(items: T[], width: number, run: (item: T) => Promise<unknown>) {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await run(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
