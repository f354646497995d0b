const pause = 250;

/** What a route says about something being typed. Waits a moment first: what is typed on meanwhile is never asked. Throws its refusal. */
export async function liveAnswer<Answer>(
  address: string,
  body: object,
  signal: AbortSignal,
): Promise<Answer> {
  await new Promise((resolve) => setTimeout(resolve, pause));
  signal.throwIfAborted();
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal,
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message);
  return answer;
}
