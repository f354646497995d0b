import type { Sql, TransactionSql } from "postgres";
import { asCaller, type Caller } from "../caller.ts";
import type { Stored } from "./files.ts";

export type Bucket = {
  id: string;
  public: boolean;
  file_size_limit: number | null;
  allowed_mime_types: string[] | null;
};

type Stats = { size: number; mimetype: string; eTag: string };
export type StoredObject = {
  id: string;
  name: string;
  bucket_id: string;
  version: string;
  metadata: Stats;
  created_at: Date;
  updated_at: Date;
};

const service: Caller = { role: "service_role", claims: { role: "service_role" } };

class Undo extends Error {}

/** The rows behind the files. What a caller may see or do is decided by the policies on them. */
export function createObjects(sql: Sql) {
  const one = (tx: TransactionSql, bucket: string, name: string) => tx<StoredObject[]>`
    select * from storage.objects where bucket_id = ${bucket} and name = ${name}`;

  async function bucket(id: string): Promise<Bucket | undefined> {
    const [found] = await sql<Bucket[]>`
      select id, public, file_size_limit::float8, allowed_mime_types from storage.buckets where id = ${id}`;
    return found;
  }

  async function find(caller: Caller, bucketId: string, name: string) {
    const [found] = await asCaller(sql, caller, (tx) => one(tx, bucketId, name));
    return found;
  }

  /** Fails as the real insert would, and changes nothing. */
  async function checkUpload(caller: Caller, bucketId: string, name: string, upsert: boolean) {
    try {
      await asCaller(sql, caller, async (tx) => {
        await write(tx, caller, { bucketId, name, upsert });
        throw new Undo();
      });
    } catch (error) {
      if (!(error instanceof Undo)) throw error;
    }
  }

  /** Records an upload and returns the version it replaced, if any. */
  async function record(caller: Caller, upload: Upload, owner = ownerOf(caller)) {
    return asCaller(sql, caller, async (tx) => {
      const [before] = await tx<{ version: string }[]>`
        select version from storage.objects where bucket_id = ${upload.bucketId} and name = ${upload.name}`;
      await write(tx, caller, upload, owner);
      return before?.version;
    });
  }

  async function remove(caller: Caller, bucketId: string, names: string[]) {
    return asCaller(
      sql,
      caller,
      (tx) => tx<StoredObject[]>`
        delete from storage.objects where bucket_id = ${bucketId} and name = any(${names}) returning *`,
    );
  }

  async function list(caller: Caller, bucketId: string, prefix: string) {
    return asCaller(
      sql,
      caller,
      (tx) => tx<StoredObject[]>`
        select * from storage.objects
        where bucket_id = ${bucketId} and starts_with(name, ${prefix}) order by name`,
    );
  }

  return { bucket, find, checkUpload, record, remove, list, service };
}

export type Upload = {
  bucketId: string;
  name: string;
  upsert: boolean;
  stored?: Stored;
  mimetype?: string;
};

async function write(tx: TransactionSql, caller: Caller, upload: Upload, owner = ownerOf(caller)) {
  const { bucketId, name, upsert, stored, mimetype } = upload;
  const metadata = stored
    ? {
        eTag: stored.etag,
        size: stored.size,
        contentLength: stored.size,
        mimetype,
        httpStatusCode: 200,
      }
    : {};
  await tx`
    insert into storage.objects (bucket_id, name, owner, owner_id, version, metadata)
    values (${bucketId}, ${name}, ${owner}, ${owner}, ${stored?.version ?? null}, ${tx.json(metadata)})
    ${
      upsert
        ? tx`on conflict (bucket_id, name) do update set
            owner_id = excluded.owner_id, owner = excluded.owner, version = excluded.version,
            metadata = excluded.metadata, updated_at = now()`
        : tx``
    }`;
}

function ownerOf({ claims }: Caller) {
  return typeof claims.sub === "string" ? claims.sub : null;
}
