import type { Caller } from "../caller.ts";
import { readToken, signToken } from "../token.ts";
import { Refusal } from "./refusal.ts";
import { seconds, type Target, whoAsks } from "./request.ts";
import { pathOf, type Shelf } from "./shelf.ts";

/** Links that open one object without a key, made for whom the policies let read or write it. */
export function createLinks(shelf: Shelf) {
  async function sign(request: Request, caller: Caller, place: Target) {
    const { expiresIn } = await request.json();
    return Response.json({ signedURL: await signedUrl(caller, place, seconds(expiresIn)) });
  }

  async function signMany(request: Request, caller: Caller, bucket: string) {
    const { expiresIn, paths } = await request.json();
    const names: string[] = Array.isArray(paths) ? paths.map(String) : [];
    const links = names.map(async (name) => {
      const signedURL = await signedUrl(caller, { bucket, name }, seconds(expiresIn)).catch(
        () => null,
      );
      const error = signedURL
        ? null
        : "Either the object does not exist or you do not have access to it";
      return { path: name, error, signedURL };
    });
    return Response.json(await Promise.all(links));
  }

  async function signedUrl(caller: Caller, place: Target, lifetime: number) {
    await shelf.visible(caller, place);
    const token = signToken({ read: pathOf(place) }, shelf.secret, lifetime);
    return `/object/sign/${pathOf(place)}?token=${token}`;
  }

  async function signUpload(request: Request, place: Target) {
    const caller = whoAsks(request, shelf.keys);
    const upsert = request.headers.get("x-upsert") === "true";
    await shelf.bucketFor(place.bucket);
    await shelf.objects.checkUpload(caller, place.bucket, place.name, upsert);
    const note = { write: pathOf(place), owner: caller.claims.sub ?? null, upsert };
    const token = signToken(note, shelf.secret, 2 * 60 * 60);
    return Response.json({ url: `/object/upload/sign/${pathOf(place)}?token=${token}`, token });
  }

  return { sign, signMany, signUpload };
}

/** What a link for this object and this use says; throws for any other link. */
export function readLink(shelf: Shelf, use: "read" | "write", place: Target, token: string | null) {
  const note = readToken(token ?? "", shelf.secret);
  if (note?.[use] !== pathOf(place)) {
    throw new Refusal(400, "InvalidJWT", "jwt expired or invalid");
  }
  return note;
}
