import { TooLarge } from "./files.ts";

/** A refusal as Supabase Storage words it: the real status is inside, outside it is 400. */
export class Refusal extends Error {
  status: number;
  code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const notFound = () => new Refusal(404, "NoSuchKey", "Object not found");

/** What the caller is told. */
export function answer(error: unknown) {
  const { status, code, message } = asRefusal(error);
  return Response.json({ statusCode: String(status), error: code, code, message }, { status: 400 });
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof TooLarge) {
    return new Refusal(413, "EntityTooLarge", "The object exceeded the maximum allowed size");
  }
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "42501") {
    return new Refusal(403, "AccessDenied", "new row violates row-level security policy");
  }
  if (code === "23505") return new Refusal(409, "KeyAlreadyExists", "The resource already exists");
  if (code === "23503") return new Refusal(404, "NoSuchBucket", "Bucket not found");
  if (error instanceof URIError || error instanceof SyntaxError) {
    return new Refusal(400, "InvalidRequest", "Malformed request");
  }
  console.error("storage:", error);
  return new Refusal(500, "InternalError", "Internal Server Error");
}
