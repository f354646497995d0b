const pause = 250;
const unanswered = "The answer did not arrive. It is asked again with the next thing you type.";

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
  }).catch(() => null);
  signal.throwIfAborted();
  const answer = await response?.json().catch(() => null);
  if (!response || !answer) throw new Error(unanswered);
  if (!response.ok) throw new Error(answer.message);
  return answer;
}
