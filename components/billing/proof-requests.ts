type Place = { uploadUrl: string; path: string; type: string };

const offline = "The connection broke. Try again.";

/** Asks where a proof may be put. Throws the server's sentence. */
export async function askForPlace({ name, size }: File, student?: string): Promise<Place> {
  return ask("/api/billing/proofs", { name, size, student });
}

/** Has a sent proof read by the server. Throws its sentence when it is no picture and no PDF. */
export async function checkProof(path: string, name: string, student?: string): Promise<void> {
  await ask("/api/billing/proofs/check", { path, name, student });
}

async function ask(address: string, body: object) {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => null);
  const answer = await response?.json().catch(() => null);
  if (!response?.ok || !answer) throw new Error(answer?.message ?? offline);
  return answer;
}
