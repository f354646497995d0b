import { getCountries } from "libphonenumber-js/max";

/** Every country whose phone numbers can be read, by its English name. */
export function countries(): { code: string; name: string }[] {
  const names = new Intl.DisplayNames(["en"], { type: "region" });
  return getCountries()
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}
