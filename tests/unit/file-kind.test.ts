import { describe, expect, test } from "vitest";
import { isReadWhole, isWhatItSays, textCheck } from "@/lib/work/file-kind";
import { extensionOf, typeOf } from "@/lib/work/file-type";

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === "string" ? [...Buffer.from(part, "latin1")] : part)),
  );
const sample = (head: Uint8Array, tail = head) => ({ head, tail });

const zip = (...entries: string[]) =>
  bytes("PK", [3, 4], ...entries.map((entry) => `....${entry}PK`));
const cfb = bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

const real: Record<string, Uint8Array> = {
  "shelf.png": bytes([0x89], "PNG\r\n", [0x1a], "\n"),
  "shelf.jpg": bytes([0xff, 0xd8, 0xff, 0xe0], "JFIF"),
  "shelf.JPEG": bytes([0xff, 0xd8, 0xff, 0xe1], "Exif"),
  "shelf.gif": bytes("GIF89a"),
  "shelf.webp": bytes("RIFF", [1, 2, 3, 4], "WEBPVP8 "),
  "list.pdf": bytes("%PDF-1.7\n"),
  "all.zip": zip("a.txt"),
  "empty.zip": bytes("PK", [5, 6]),
  "list.docx": zip("[Content_Types].xml", "word/document.xml"),
  "list.xlsx": zip("[Content_Types].xml", "xl/workbook.xml"),
  "list.pptx": zip("[Content_Types].xml", "ppt/presentation.xml"),
  "list.doc": cfb,
  "list.xls": cfb,
  "list.txt": bytes("Freight per piece"),
  "list.csv": new TextEncoder().encode("Preis;Größe;価格"),
  "list.md": bytes("# Prices"),
  "walk.mp4": bytes([0, 0, 0, 24], "ftypisom"),
  "walk.webm": bytes([0x1a, 0x45, 0xdf, 0xa3], "....webm"),
  "note.mp3": bytes("ID3", [4, 0]),
  "raw.mp3": bytes([0xff, 0xfb, 0x90, 0x64]),
  "note.m4a": bytes([0, 0, 0, 24], "ftypM4A "),
};

test.each(Object.entries(real))("%s is taken for what it is", (name, head) => {
  expect(isWhatItSays(name, sample(head))).toBe(true);
  expect(typeOf(name)).toMatch(/^(image|application|text|video|audio)\//);
});

const disguises: Record<string, Uint8Array> = {
  "a program": bytes("MZ", [0x90, 0, 3, 0]),
  "a web page": bytes("<!doctype html><script>alert(1)</script>"),
  "a drawing with a script": bytes('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
  "a Java archive": zip("META-INF/MANIFEST.MF"),
  nothing: bytes(),
};

describe.each(Object.entries(disguises))("%s", (what, head) => {
  const isText = what.startsWith("a web") || what.startsWith("a drawing") || what === "nothing";
  const names = Object.keys(real).filter(
    (name) => !(isText && isReadWhole(name)) && !(what === "a Java archive" && /zip$/.test(name)),
  );
  test.each(names.filter((name) => what !== "a Java archive" || !isReadWhole(name)))(
    "does not pass as %s",
    (name) => expect(isWhatItSays(name, sample(head))).toBe(false),
  );
});

test("a program, a page or a drawing has no kind of its own", () => {
  for (const name of ["run.exe", "page.html", "logo.svg", "a", "", "x.__proto__", "x.constructor"])
    expect([typeOf(name), isWhatItSays(name, sample(bytes("MZ")))]).toEqual([null, false]);
  expect(extensionOf("Price list.final.XLSX")).toBe("xlsx");
});

test("one Office file does not pass as another", () => {
  const sheet = real["list.xlsx"] as Uint8Array;
  expect(isWhatItSays("list.docx", sample(sheet))).toBe(false);
  expect(isWhatItSays("walk.mp4", sample(real["note.m4a"] as Uint8Array))).toBe(false);
});

test("text is read to its end: a letter across two pieces is fine, a NUL or half a letter is not", () => {
  const euro = new TextEncoder().encode("€");
  const whole = textCheck();
  expect([whole(euro.subarray(0, 1)), whole(euro.subarray(1)), whole(null)]).toEqual([
    true,
    true,
    true,
  ]);
  const cut = textCheck();
  expect([cut(euro.subarray(0, 2)), cut(null)]).toEqual([true, false]);
  expect(textCheck()(bytes("a", [0], "b"))).toBe(false);
  expect(textCheck()(bytes([0xff, 0xfe], "a"))).toBe(false);
});
