type Answer<Data> =
  | ({ ok: true } & Data)
  | { ok: false; message: string; fields?: Record<string, string> };

/** Posts to one of the routes at the door; a refusal comes back as a sentence, with the fields it belongs to. */
export async function ask<Data extends object = object>(
  url: `/api/${string}`,
  body: object,
): Promise<Answer<Data>> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return { ok: response.ok, ...(await response.json()) };
  } catch {
    return {
      ok: false,
      message: "The academy could not be reached. Check your connection and try again.",
    };
  }
}
