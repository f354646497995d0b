import "server-only";
import { headLength, isReadWhole, isWhatItSays, tailLength, textCheck } from "./file-kind";

/** The bucket of handed-in files. */
export const submissions = "submissions";

/** Where a student's new file goes: company / student / random name. */
export function newPath(companyId: string, studentId: string): string {
  return `${companyId}/${studentId}/${crypto.randomUUID()}`;
}

/** Whether a path is one that newPath gives this student. */
export function isOwnPath(path: string, companyId: string, studentId: string): boolean {
  const [company, student, name, ...more] = path.split("/");
  const isRandom = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name ?? "");
  return company === companyId && student === studentId && isRandom && more.length === 0;
}

/** Reads a stored file as far as needed: its real size and whether it is what its name says. Null: nothing is there. */
export async function inspect(url: string, name: string) {
  const head = await bytes(url, `bytes=0-${headLength - 1}`);
  if (!head) return null;
  if (head.size === 0) return { size: 0, isHonest: false };
  if (isReadWhole(name)) return { size: head.size, isHonest: await isPlainText(url) };

  const tail = await bytes(url, `bytes=-${Math.min(tailLength, head.size)}`);
  const sample = { head: head.body, tail: tail?.body ?? head.body };
  return { size: head.size, isHonest: isWhatItSays(name, sample) };
}

async function bytes(url: string, range: string) {
  const response = await fetch(url, { headers: { range }, cache: "no-store" });
  if (response.status === 400 || response.status === 404) return null;
  if (response.status === 416) return { body: new Uint8Array(), size: 0 };
  if (!response.ok) throw new Error(`storage answered ${response.status}`);
  const body = new Uint8Array(await response.arrayBuffer());
  const total = response.headers.get("content-range")?.split("/")[1];
  return { body, size: total ? Number(total) : body.length };
}

async function isPlainText(url: string) {
  const response = await fetch(url, { cache: "no-store" });
  if (!response.ok || !response.body) throw new Error(`storage answered ${response.status}`);
  const check = textCheck();
  for await (const piece of response.body) if (!check(piece)) return false;
  return check(null);
}
