import type { Caller } from "../caller.ts";
import type { Keys } from "../keys.ts";
import type { createObjects } from "./objects.ts";
import { notFound, Refusal } from "./refusal.ts";
import type { Target } from "./request.ts";

type Options = { folder: string; keys: Keys; objects: ReturnType<typeof createObjects> };
export type Shelf = ReturnType<typeof createShelf>;

/** What every request needs: where the bytes lie, the rows behind them, and the secret links are signed with. */
export function createShelf({ folder, keys, objects }: Options) {
  return {
    folder,
    keys,
    objects,
    secret: `${keys.jwtSecret}:storage`,

    /** The object, if the policies show it to the caller. */
    async visible(caller: Caller, { bucket, name }: Target) {
      const found = await objects.find(caller, bucket, name);
      if (!found) throw notFound();
      return found;
    },

    async bucketFor(id: string) {
      const found = await objects.bucket(id);
      if (!found) throw new Refusal(404, "NoSuchBucket", "Bucket not found");
      return found;
    },
  };
}

export const pathOf = ({ bucket, name }: Target) => `${bucket}/${name}`;
