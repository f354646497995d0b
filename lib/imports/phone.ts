import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from "libphonenumber-js/max";
import type { Cleaned } from "./cells";

/** A phone number in E.164, or what is wrong with it. country (two letters) is where numbers without + are from. */
export function phoneOf(text: string, country: string | null): Cleaned<string | null> {
  const typed = text.replace(/^'/, "").trim();
  if (typed === "") return { value: null };
  if (/^\+?[\d.,]+e\+?\d+$/i.test(typed))
    return {
      cure: "The spreadsheet shortened this number, its digits are lost. Format the column as text and enter it again, for example +34 612 345 678.",
    };
  const plain = typed.replace(/[.,]0$/, "").replace(/^(00|\+\s*00)\s*/, "+");
  const home = countryOf(country);
  if (!plain.startsWith("+") && !home)
    return {
      cure: "Start with + and the country code, for example +34 612 345 678, or choose above where numbers without one are from.",
    };
  const found = parsePhoneNumberFromString(plain, {
    extract: false,
    ...(home && { defaultCountry: home }),
  });
  if (!found?.isValid())
    return {
      cure: "This is not a whole phone number. Write it with its country code, for example +34 612 345 678.",
    };
  if (found.ext) return { cure: "Leave the extension out." };
  return { value: found.number };
}

function countryOf(country: string | null): CountryCode | undefined {
  return country && isSupportedCountry(country) ? country : undefined;
}
