"""One price list as CSV and as the smallest workbook a spreadsheet opens: sheet.py target-folder"""

import sys
import zipfile

ROWS = [
    ["Product", "Goods", "Freight", "Shipping", "Landed", "Price", "Margin", "Reason"],
    ["Linen apron", 14.2, 5.1, 6.4, 25.7, 48.0, 0.22, "No cheaper linen one in the first 40 results"],
    ["Tea towels, set of 3", 6.9, 2.4, 4.5, 13.8, 26.0, 0.24, "A single towel lost 1.10 on every order"],
    ["Oven mitt", 4.1, 1.9, 3.7, 9.7, 17.0, 0.19, "Add-on, never advertised"],
    ["Bread bag", 3.3, 1.1, 3.5, 7.9, 14.0, 0.21, "Bundle with towels over 40.00"],
    ["Gift box", 9.8, 4.2, 10.1, 24.1, 44.0, 0.24, "Only from November to Christmas"],
    ["Napkins, set of 4", 7.2, 2.2, 4.4, 13.8, 28.0, 0.26, "Restaurants reorder the same colour"],
    ["Market bag", 5.6, 2.0, 4.1, 11.7, 22.0, 0.2, "Carried outside, sells the apron"],
    ["Runner", 11.4, 3.9, 5.2, 20.5, 39.0, 0.23, "Two lengths instead of five"],
    ["Cushion cover", 8.3, 2.7, 4.6, 15.6, 31.0, 0.25, "Same linen, no new supplier"],
    ["Coasters, set of 6", 3.9, 0.9, 3.2, 8.0, 15.0, 0.2, "Fits a letter, ships flat"],
]


def cell(value):
    if isinstance(value, str):
        return f'<c t="inlineStr"><is><t>{value}</t></is></c>'
    return f"<c><v>{value}</v></c>"


def csv_field(value):
    text = value if isinstance(value, str) else f"{value:.2f}"
    return f'"{text}"' if "," in text else text


target = sys.argv[1]
with open(f"{target}/price-list-autumn.csv", "w", encoding="utf-8") as file:
    file.writelines(",".join(map(csv_field, row)) + "\n" for row in ROWS)

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
body = "".join("<row>" + "".join(map(cell, row)) + "</row>" for row in ROWS)
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{TYPE}.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{SHEET}" xmlns:r="{OFFICE}"><sheets><sheet name="Autumn" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{SHEET}"><sheetData>{body}</sheetData></worksheet>',
}
with zipfile.ZipFile(f"{target}/price-list-autumn.xlsx", "w", zipfile.ZIP_DEFLATED) as book:
    for name, part in PARTS.items():
        book.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), HEAD + part, zipfile.ZIP_DEFLATED)
