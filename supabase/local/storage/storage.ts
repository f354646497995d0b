import { createLinks } from "./links.ts";
import { createReading } from "./read.ts";
import { answer, Refusal } from "./refusal.ts";
import { plain, target, whoAsks } from "./request.ts";
import { createShelf } from "./shelf.ts";
import { createWriting } from "./write.ts";

/**
 * The storage endpoints supabase-js calls: files on disk, rows in storage.objects. Every request is
 * decided by the policies on those rows, as the caller, the signing of links included.
 */
export function createStorage(options: Parameters<typeof createShelf>[0]) {
  const shelf = createShelf(options);
  const links = createLinks(shelf);
  const reading = createReading(shelf);
  const writing = createWriting(shelf);

  async function handle(request: Request): Promise<Response> {
    try {
      return await route(request);
    } catch (error) {
      const refusal = answer(error);
      return request.method === "HEAD" ? new Response(null, { status: refusal.status }) : refusal;
    }
  }

  async function route(request: Request) {
    const url = new URL(request.url);
    const [, , , kind, ...rest] = url.pathname.split("/").map(decodeURIComponent);
    if (kind !== "object") throw new Refusal(404, "NotFound", "No such endpoint.");
    const token = url.searchParams.get("token");
    const [use, ...place] = rest;
    const reads = request.method === "GET" || request.method === "HEAD";

    if (use === "sign" && reads) return reading.signedDownload(request, target(place), token);
    if (use === "public" && reads) return reading.publicDownload(request, target(place));
    if (use === "upload" && place[0] === "sign") {
      const wanted = target(place.slice(1));
      if (request.method === "PUT") return writing.signedUpload(request, wanted, token);
      return links.signUpload(request, wanted);
    }
    const caller = whoAsks(request, shelf.keys);
    if (use === "sign" && rest.length === 2) return links.signMany(request, caller, rest[1] ?? "");
    if (use === "sign") return links.sign(request, caller, target(place));
    if (use === "list") return reading.list(request, caller, place[0] ?? "");
    if (use === "info") return reading.info(caller, target(plain(place)));
    if (reads) return reading.download(request, caller, target(plain(rest)));
    if (request.method === "DELETE") return writing.remove(request, caller, rest);
    return writing.upload(request, caller, target(rest));
  }

  return handle;
}
