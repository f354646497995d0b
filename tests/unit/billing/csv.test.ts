import { expect, test } from "vitest";
import { csvLine } from "@/lib/csv";

test("text that a spreadsheet would run is only text", () => {
  for (const formula of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
    expect(csvLine([formula])).toMatch(/^"?'/);
});

test("names with commas, quotes and line breaks stay one cell", () => {
  expect(csvLine(["Okafor, Amara", 'says "hi"', "two\nlines"])).toBe(
    '"Okafor, Amara","says ""hi""","two\nlines"\r\n',
  );
});

test("numbers and what is missing stay as they are", () => {
  expect(csvLine([-3, null, "400.00"])).toBe("-3,,400.00\r\n");
});
