import { extensionOf, typeOf } from "./file-type";

/** Whether a file's bytes are what its name says. Pure; the first and last bytes are given. */

/** How many bytes are looked at from the start and from the end. */
export const headLength = 4096;
export const tailLength = 66_000;

type Sample = { head: Uint8Array; tail: Uint8Array };
type Check = (bytes: Sample) => boolean;

const checks: Record<string, Check> = {
  png: starts("89504e470d0a1a0a"),
  jpg: starts("ffd8ff"),
  jpeg: starts("ffd8ff"),
  gif: either(starts("474946383761"), starts("474946383961")),
  webp: both(starts("52494646"), says("WEBP", 8)),
  pdf: starts("255044462d"),
  zip: either(starts("504b0304"), starts("504b0506")),
  docx: opened("word/"),
  xlsx: opened("xl/"),
  pptx: opened("ppt/"),
  doc: starts("d0cf11e0a1b11ae1"),
  xls: starts("d0cf11e0a1b11ae1"),
  txt: isText,
  csv: isText,
  md: isText,
  mp4: both(says("ftyp", 4), not(says("M4A ", 8))),
  webm: both(starts("1a45dfa3"), names("webm")),
  mp3: either(says("ID3", 0), isMpegFrame),
  m4a: says("ftyp", 4),
};

/** Whether a kind has to be read to its end, because any byte can betray it. */
export function isReadWhole(name: string): boolean {
  return typeOf(name)?.startsWith("text/") ?? false;
}

/** Whether the bytes are what the name says. */
export function isWhatItSays(name: string, sample: Sample): boolean {
  const extension = extensionOf(name);
  return Object.hasOwn(checks, extension) && checks[extension]?.(sample) === true;
}

/** Feeds on a text file piece by piece: valid UTF-8 without NUL, also where a letter lies across two pieces. */
export function textCheck() {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  return (piece: Uint8Array | null): boolean => {
    try {
      decoder.decode(piece ?? new Uint8Array(), { stream: piece !== null });
      return piece === null || !piece.includes(0);
    } catch {
      return false;
    }
  };
}

function starts(hex: string) {
  const wanted = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return ({ head }: Sample) => wanted.every((byte, at) => head[at] === byte);
}

function says(word: string, at: number) {
  return ({ head }: Sample) => latin(head.subarray(at, at + word.length)) === word;
}

function names(word: string) {
  return ({ head }: Sample) => latin(head).includes(word);
}

/** An Office file is a zip; what is inside stands in the directory at its end. */
function opened(folder: string) {
  const isZip = starts("504b0304");
  return (sample: Sample) => {
    const directory = latin(sample.tail);
    return isZip(sample) && directory.includes("[Content_Types].xml") && directory.includes(folder);
  };
}

function both(one: Check, other: Check): Check {
  return (sample) => one(sample) && other(sample);
}

function either(one: Check, other: Check): Check {
  return (sample) => one(sample) || other(sample);
}

function not(check: Check): Check {
  return (sample) => !check(sample);
}

/** Eleven set bits, then a version and a layer that exist. */
function isMpegFrame({ head }: Sample) {
  const [first = 0, second = 0] = head;
  return first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x18) !== 0x08 && (second & 6) > 0;
}

function isText({ head }: Sample) {
  return textCheck()(head);
}

function latin(bytes: Uint8Array) {
  return new TextDecoder("latin1").decode(bytes);
}
