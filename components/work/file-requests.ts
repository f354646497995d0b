import type { WorkFile } from "@/lib/work/schema";

type Place = { uploadUrl: string; path: string; type: string };

/** The server said no for good; sending the same again changes nothing. */
export class Refused extends Error {}

const offline = "The connection broke. Try again.";

/** Asks where a file may be put; address is where files of this draft are asked for. Throws the server's sentence. */
export async function askForUpload(address: string, file: File): Promise<Place> {
  return ask(address, "POST", { name: file.name, size: file.size });
}

/** Has an uploaded file checked and linked to the draft. Throws the server's sentence. */
export async function linkFile(address: string, path: string, name: string): Promise<WorkFile> {
  const { file } = await ask(`${address}/link`, "POST", { path, name });
  return file;
}

/** Takes a file out of the draft; null, or the sentence that says why not. */
export async function forgetFile(address: string, path: string): Promise<string | null> {
  return ask(`${address}?path=${encodeURIComponent(path)}`, "DELETE").then(
    () => null,
    (error: Error) => error.message,
  );
}

async function ask(address: string, method: string, body?: object) {
  const response = await fetch(address, {
    method,
    headers: { "content-type": "application/json" },
    body: body && JSON.stringify(body),
  }).catch(() => null);
  if (!response) throw new Error(offline);
  const answer = await response.json().catch(() => ({}));
  if (response.status >= 500) throw new Error(answer.message ?? offline);
  if (!response.ok) throw new Refused(answer.message ?? offline);
  return answer;
}
