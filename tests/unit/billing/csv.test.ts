import { expect, test } from "vitest";
import { csvLine } from "@/lib/csv";

test("text that a spreadsheet would run is only text", () => {
  for (const formula of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"])
    expect(csvLine([formula])).toMatch(/^"?'/);
});

test("nor does one run that hides behind a semicolon or a line break, which begin a cell in other countries", () => {
  for (const [name, harmless] of [
    ["Ann;=1+1", "Ann;'=1+1"],
    ["Ann;;@SUM(A1);-2", "Ann;;'@SUM(A1);'-2"],
    ["Ann\n=1+1", '"Ann\n\'=1+1"'],
  ] as const)
    expect(csvLine([name])).toBe(`${harmless}\r\n`);
  expect(csvLine(["Anna-Maria; 3 + 4 = 7"])).toBe("Anna-Maria; 3 + 4 = 7\r\n");
});

test("names with commas, quotes and line breaks stay one cell", () => {
  expect(csvLine(["Okafor, Amara", 'says "hi"', "two\nlines"])).toBe(
    '"Okafor, Amara","says ""hi""","two\nlines"\r\n',
  );
});

test("numbers and what is missing stay as they are", () => {
  expect(csvLine([-3, null, "400.00"])).toBe("-3,,400.00\r\n");
});
