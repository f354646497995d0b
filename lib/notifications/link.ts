/** A notification's link as an address for <Link>; always within this app. */
export function localAddress(link: string) {
  const { pathname, search, hash } = new URL(link, "https://app.invalid");
  return { pathname, search, hash };
}
