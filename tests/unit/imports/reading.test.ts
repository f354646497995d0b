import { describe, expect, test } from "vitest";
import { amountOf, dayOf, discountOf, wordsOf } from "@/lib/imports/cells";
import { guessMapping, mappingProblem } from "@/lib/imports/columns";
import { decode } from "@/lib/imports/decode";
import { phoneOf } from "@/lib/imports/phone";
import { readRow } from "@/lib/imports/row";
import { readSheet } from "@/lib/imports/sheet";

const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark = true) =>
  new Uint8Array(
    Buffer.concat([Buffer.from(mark ? [0xff, 0xfe] : []), Buffer.from(text, "utf16le")]),
  );

describe("a file arrives", () => {
  const text = "Name;E-mail\nLucía Fernández;lucia@casafern.example\n";

  test("in any encoding spreadsheets write", () => {
    const files: [Uint8Array, string][] = [
      [bytes(text), "utf-8"],
      [bytes(`\uFEFF${text}`), "utf-8"],
      [utf16(text), "utf-16le"],
      [utf16(text, false), "utf-16le"],
      [new Uint8Array(Buffer.from(utf16(text)).swap16()), "utf-16be"],
      [new Uint8Array(Buffer.from(text, "latin1")), "windows-1252"],
    ];
    for (const [file, encoding] of files) {
      const read = decode(file);
      expect(read.encoding).toBe(encoding);
      expect(readSheet(read.text).rows[0]?.cells[0]).toBe("Lucía Fernández");
    }
  });

  test("and what is no text is refused with what to do", () => {
    for (const file of [new Uint8Array([0x50, 0x4b, 3, 4, 20]), bytes("Name\u0000;E-mail\nA;b")])
      expect(() => decode(file)).toThrow("CSV UTF-8");
  });

  test("with any separator, also one it names itself", () => {
    for (const separator of [",", ";", "\t", "|"])
      expect(readSheet(`a${separator}b\n"1, ;|"${separator}2`)).toMatchObject({
        headers: ["a", "b"],
        separator,
        rows: [{ line: 2, cells: ["1, ;|", "2"] }],
      });
    expect(readSheet("sep=;\r\na,x;b\r\n1;2\r\n")).toMatchObject({
      headers: ["a,x", "b"],
      rows: [{ line: 3, cells: ["1", "2"] }],
    });
  });

  test("with line breaks in cells, empty lines, missing cells and two columns of one name", () => {
    const sheet = readSheet('Name,Phone,Phone,\n\n"Ana\nMaria",1\n , ,\nBo,2,3,4,5\n');
    expect(sheet.headers).toEqual(["Name", "Phone", "Phone (2)", "Column 4"]);
    expect(sheet.rows).toEqual([
      { line: 3, cells: ["Ana\nMaria", "1"] },
      { line: 6, cells: ["Bo", "2", "3", "4", "5"] },
    ]);
  });

  test("empty, or with quotation marks that do not fit, is refused in words", () => {
    expect(() => readSheet("Name,E-mail\n\n")).toThrow("no rows");
    expect(() => readSheet('Name,E-mail\n"Ana,a@b.example\nBo,b@b.example\n')).toThrow(
      "never closed",
    );
    expect(() => readSheet('Name,E-mail\n"Ana"x,a@b.example\n')).toThrow("do not fit together");
  });

  test("with more rows than are taken at once is not read to its end; lines without anything are no rows", () => {
    const rows = (count: number) => `a,b\n${"1,2\n".repeat(count)}`;
    expect(readSheet(`${rows(10_000)}${'"", \n'.repeat(20_000)}`).rows).toHaveLength(10_000);
    expect(() => readSheet(rows(10_001))).toThrow("more than 10,000 rows");
    expect(() => readSheet(`${rows(10_001)}"never closed`)).toThrow("more than 10,000 rows");
    expect(() => readSheet(`${rows(1)}${",,\n".repeat(50_001)}"never closed`)).toThrow(
      "blank rows",
    );
    expect(() => readSheet(`${rows(1)}${"x,".repeat(300)}\n"never closed`)).toThrow("301 columns");
  });
});

describe("columns", () => {
  test("are guessed by their names, none twice", () => {
    expect(
      guessMapping([
        "Full Name *",
        "E-Mail",
        "Mobile number",
        "E-mail",
        "Shoe size",
        "first_due_date",
      ]),
    ).toEqual(["full_name", "email", "phone", null, null, "first_due"]);
    expect(guessMapping(["Vorname", "Nachname", "Rabatt"])).toEqual([
      "first_name",
      "last_name",
      "discount",
    ]);
  });

  test("must name a student and an e-mail, and each thing once", () => {
    expect(mappingProblem(["full_name", null])).toContain("e-mail");
    expect(mappingProblem(["email", "last_name"])).toContain("name");
    expect(mappingProblem(["email", "full_name", "email"])).toContain("Two columns");
    expect(mappingProblem(["email", "first_name"])).toBeUndefined();
  });
});

describe("cells", () => {
  test("phone numbers become E.164 or are refused with a cure", () => {
    const good: [string, string | null, string][] = [
      ["+34 612 345 678", null, "+34612345678"],
      ["0034 612-345-678", null, "+34612345678"],
      ["'+34612345678", null, "+34612345678"],
      ["612 345 678", "ES", "+34612345678"],
      ["612345678.0", "ES", "+34612345678"],
      ["(030) 901820", "DE", "+4930901820"],
    ];
    for (const [typed, country, value] of good) expect(phoneOf(typed, country)).toEqual({ value });
    expect(phoneOf("", "ES")).toEqual({ value: null });
    for (const damaged of ["3.4612E+11", "3,46E+11", "+3.46e11"])
      expect(phoneOf(damaged, "ES")).toMatchObject({ cure: expect.stringContaining("shortened") });
    for (const wrong of ["612 345 678", "+34 612", "call me", "+34 612 345 678 / 9"])
      expect(phoneOf(wrong, null)).toHaveProperty("cure");
  });

  test("days are read in the order that was said, and must exist", () => {
    expect(dayOf("2026-02-28", "mdy")).toEqual({ value: "2026-02-28" });
    expect(dayOf("28/02/2026", "dmy")).toEqual({ value: "2026-02-28" });
    expect(dayOf("2/28/2026", "mdy")).toEqual({ value: "2026-02-28" });
    for (const wrong of [
      "29/02/2026",
      "2026-13-01",
      "46354",
      "next week",
      "28/02/26",
      "01/01/1999",
    ])
      expect(dayOf(wrong, "dmy")).toHaveProperty("cure");
  });

  test("amounts are read in either notation, and where two readings are possible it is asked", () => {
    const good = [
      ["1240", "1240"],
      ["1240.50", "1240.50"],
      ["1.240,50", "1240.50"],
      ["1,240.50", "1240.50"],
      ["1 240,50", "1240.50"],
      ["1,240,000", "1240000"],
      ["1'240.5", "1240.5"],
    ];
    for (const [typed, value] of good) expect(amountOf(typed ?? "")).toEqual({ value });
    for (const wrong of ["1.240", "12,40.5,0", "1240 EUR", "-5", "1,24,000.00", "5."])
      expect(amountOf(wrong)).toHaveProperty("cure");
    expect(discountOf("10 %")).toEqual({ value: { discount_percent: "10" } });
    expect(discountOf("12,5%")).toEqual({ value: { discount_percent: "12.5" } });
    expect(discountOf("100")).toEqual({ value: { discount_amount: "100" } });
  });

  test("formulas are no names", () => {
    for (const formula of ['=HYPERLINK("http://x.example")', "@SUM(A1)", "+1+1", "'=1+1", "-2"])
      expect(wordsOf(formula, 120)).toHaveProperty("cure");
    expect(wordsOf("O'Neill  and Sons", 120)).toEqual({ value: "O'Neill and Sons" });
    expect(readSheet('Name,Phone\nAna,"=""0612345678"""').rows[0]?.cells[1]).toBe("0612345678");
  });
});

test("a row says every problem at once, each with its column", () => {
  const reading = {
    headers: ["First", "Last", "Mail", "Tel", "Fee"],
    mapping: ["first_name", "last_name", "email", "phone", "price"] as const,
    country: null,
    order: "dmy" as const,
  };
  const read = (cells: string[]) => readRow(cells, { ...reading, mapping: [...reading.mapping] });
  expect(
    read(["Lucía", "Fernández", "LUCIA@Casafern.example ".trim(), "+34612345678", "1.240,00"]),
  ).toEqual({
    draft: {
      full_name: "Lucía Fernández",
      email: "lucia@casafern.example",
      phone: "+34612345678",
      price: "1240.00",
    },
    problems: [],
  });
  expect(
    read(["", "", "lucia", "3.4E+11", "", "more"]).problems.map(({ column }) => column),
  ).toEqual(["", "Mail", "Tel", "First"]);
  expect(
    readRow(["Ana", "ana@new.test", "10 %"], {
      ...reading,
      headers: ["Name", "Mail", "Rebate"],
      mapping: ["full_name", "email", "discount"],
    }).problems,
  ).toMatchObject([{ column: "Price" }]);
  expect(read(["Ana"]).problems).toEqual([{ column: "Mail", cure: "The e-mail is missing." }]);
});
