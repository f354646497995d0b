type Options = { nonce: string; storage: string; playsFromElsewhere?: boolean; isDev?: boolean };

/**
 * What a page may load: our own scripts by nonce, files from ourselves and from storage, nothing else.
 * A lesson's video may lie at any https address, so media may come from there; a page opened at a lesson
 * may also fetch from there, which HLS needs in browsers that do not play it by themselves.
 */
export function contentSecurityPolicy({
  nonce,
  storage,
  playsFromElsewhere = false,
  isDev = false,
}: Options): string {
  const elsewhere = playsFromElsewhere ? " https:" : "";
  return directives({
    "default-src": "'self'",
    "script-src": `'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ""}`,
    "style-src": "'self' 'unsafe-inline'",
    "img-src": `'self' data: blob: ${storage}`,
    "media-src": `'self' blob: https: ${storage}`,
    "connect-src": `'self' ${storage}${elsewhere}${isDev ? " ws: wss:" : ""}`,
    "font-src": "'self'",
    "frame-src": storage,
    "worker-src": "'self' blob:",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
  });
}

/** An answer of app/api is data: should a browser ever draw it, it may do nothing. */
export const dataSecurityPolicy = directives({
  "default-src": "'none'",
  "base-uri": "'none'",
  "frame-ancestors": "'none'",
});

function directives(all: Record<string, string>) {
  return Object.entries(all)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}
