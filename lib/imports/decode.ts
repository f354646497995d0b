import { Refusal } from "@/lib/errors";

/** The text of an uploaded file: UTF-8 or UTF-16 with or without a mark, else Windows-1252. Refuses what is not text. */
export function decode(bytes: Uint8Array): { text: string; encoding: string } {
  const [first, second, third, fourth] = bytes;
  if (first === 0x50 && second === 0x4b && third === 3 && fourth === 4) throw new Refusal(notText);
  if (first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0)
    throw new Refusal(notText);
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes("\u0000")) throw new Refusal(notText);
  return { text, encoding };
}

const notText =
  "This is not a CSV file. In the spreadsheet, choose Save as, then CSV UTF-8, and upload that.";

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked) return unmarked;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** Western text in UTF-16 has a zero in every other byte. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, 400);
  const zeros = [0, 0];
  for (const [place, byte] of start.entries())
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = start.length / 8;
  if (odd > many && even < odd / 4) return "utf-16le";
  if (even > many && odd < even / 4) return "utf-16be";
  return null;
}
