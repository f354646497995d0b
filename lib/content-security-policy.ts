type Options = {
  nonce: string;
  storage: string;
  /** Where the document was opened. Later pages of the same visit are drawn into it, under its policy. */
  path: string;
  isDev?: boolean;
};

/** No lesson is played in these parts. */
const staff = /^\/(admin|mentor|enrollment)(\/|$)/;

/**
 * What a page may load: our own scripts by nonce, files from ourselves and from storage, nothing else.
 * A lesson's video may lie at any https address, so media may come from there, save for staff; a page opened
 * at a lesson may also fetch from there, which HLS needs in browsers that do not play it by themselves.
 */
export function contentSecurityPolicy({ nonce, storage, path, isDev = false }: Options): string {
  const videos = staff.test(path) ? "" : " https:";
  const pieces = path.startsWith("/lessons/") ? " https:" : "";
  return directives({
    "default-src": "'self'",
    "script-src": `'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ""}`,
    "style-src": "'self' 'unsafe-inline'",
    "img-src": `'self' data: blob: ${storage}`,
    "media-src": `'self' blob:${videos} ${storage}`,
    "connect-src": `'self' ${storage}${pieces}${isDev ? " ws: wss:" : ""}`,
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
