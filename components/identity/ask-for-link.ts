type Wish = { email: string; kind: "sign-in" | "password" };
type Answer = { ok: true } | { ok: false; message: string; fields?: Record<string, string> };

/** Asks for a mail with a link. The answer is the same whether or not the address belongs to somebody. */
export async function askForLink(wish: Wish): Promise<Answer> {
  return post("/api/auth/link", wish);
}

async function post(url: string, body: unknown): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer = await response.json();
    return response.ok ? { ok: true } : { ok: false, ...answer };
  } catch {
    return {
      ok: false,
      message: "The academy could not be reached. Check your connection and try again.",
    };
  }
}
