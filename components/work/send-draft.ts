export type Content = { text: string; links: string[] };

export type Saved = { attemptId: string; version: number; saved: string };

/** What another tab saved meanwhile. */
export type Theirs = Content & { attemptId: string | null; version: number; saved: string | null };

export type Answer =
  | { is: "saved"; draft: Saved }
  | { is: "conflict"; theirs: Theirs }
  | { is: "refused"; message: string }
  | { is: "offline"; message: string | null };

/** Whether an address may be sent; the database asks for the same. */
export function isLink(link: string): boolean {
  return /^https:\/\/\S{4,1992}$/.test(link);
}

/** Sends a draft. keepalive lets it finish when the page is closed; browsers allow that up to 64 kB. */
export async function sendDraft(
  assignment: string,
  draft: Content & { version: number },
): Promise<Answer> {
  const links = draft.links.map((link) => link.trim()).filter(isLink);
  const body = JSON.stringify({ text: draft.text, links, version: draft.version });
  try {
    const response = await fetch(`/api/work/${assignment}/draft`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body,
      keepalive: body.length < 20_000,
    });
    return understood(response.status, await response.json());
  } catch {
    return { is: "offline", message: null };
  }
}

type Version = { attempt_id: string; version: number; saved: string };
type Body = Partial<Version> & { theirs?: Version & Content; message?: string };

function understood(status: number, { theirs, message, ...saved }: Body): Answer {
  if (theirs) {
    const { attempt_id: attemptId, ...other } = theirs;
    return { is: "conflict", theirs: { ...other, attemptId } };
  }
  const { attempt_id: attemptId, version, saved: time } = saved;
  if (attemptId !== undefined && version !== undefined && time !== undefined)
    return { is: "saved", draft: { attemptId, version, saved: time } };
  if (status >= 500) return { is: "offline", message: message ?? null };
  return { is: "refused", message: message ?? "This was not saved. Copy it and reload the page." };
}
