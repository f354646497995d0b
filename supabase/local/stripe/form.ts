export type Fields = { [name: string]: string | Fields };

/** What Stripe's clients send: `line_items[0][price_data][currency]=eur` as nested fields. Lists are fields named 0, 1, … */
export function readForm(body: string): Fields {
  const fields: Fields = {};
  for (const [name, value] of new URLSearchParams(body)) {
    const path = name.split(/[[\]]+/).filter((part) => part !== "");
    const last = path.pop() ?? "";
    let at = fields;
    for (const part of path) {
      const next = at[part];
      const inner: Fields = typeof next === "object" ? next : {};
      at[part] = inner;
      at = inner;
    }
    at[last] = value;
  }
  return fields;
}

export function text(fields: Fields, ...path: string[]): string | null {
  let at: string | Fields | undefined = fields;
  for (const part of path) at = typeof at === "object" ? at[part] : undefined;
  return typeof at === "string" ? at : null;
}

export function texts(fields: Fields, ...path: string[]): Record<string, string> {
  let at: string | Fields | undefined = fields;
  for (const part of path) at = typeof at === "object" ? at[part] : undefined;
  if (typeof at !== "object") return {};
  return Object.fromEntries(
    Object.entries(at).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
