import { readFile } from "node:fs/promises";
import { actAs, billed, inDays } from "./billed.ts";
import { expect, test } from "./fixtures.ts";
import { sql } from "./people.ts";

/** One invoice that is open, too far ahead for the daily reminders, and one that is paid, of the same student. */
async function twoInvoices() {
  const student = await billed([{ due_date: inDays(40), amount: "300.00" }]);
  const draft = {
    student_id: student.studentId,
    currency: "EUR",
    items: [{ description: "A workshop", unit_price: "50.00" }],
  };
  await sql.begin(async (tx) => {
    await actAs(tx, "admin@demo.test");
    const [row] = await tx<[{ id: string }]>`select private.draft_invoice(${tx.json(draft)}) as id`;
    await tx`select private.issue_invoice(${row.id})`;
    await tx`
      select private.record_payment(${student.studentId}, 50, 'EUR', 'cash', null, current_date - 1, ${row.id}, null, null, null)`;
  });
  return student;
}

test("several invoices are chosen by keyboard, reminded of, moved and taken along", {
  tag: "@once",
}, async ({ as }) => {
  const student = await twoInvoices();
  const office = await as("enrollment");
  await office.goto(`/enrollment/invoices?student=${student.studentId}`);
  const bar = office.getByRole("region", { name: "Selected rows" });
  const choose = async () => {
    await office.getByRole("checkbox", { name: "Select all rows" }).focus();
    await office.keyboard.press("Space");
    await expect(bar.getByText("2 selected")).toBeVisible();
    await expect(bar).toContainText("300.00");
  };

  await choose();
  await bar.getByRole("button", { name: "Send reminder" }).click();
  const asked = office.getByRole("dialog");
  await expect(asked.getByText("1 invoice skipped")).toBeVisible();
  await expect(asked.getByText("already paid")).toBeVisible();
  await asked.getByRole("button", { name: "Send 1 reminder" }).click();
  await expect(office.getByText("1 reminded, 1 skipped: already paid.")).toBeVisible();
  await expect(bar).toBeHidden();

  await choose();
  await bar.getByRole("button", { name: "Send reminder" }).click();
  await expect(asked.getByText("reminded today")).toBeVisible();
  await asked.getByRole("button", { name: "Close" }).click();

  await bar.getByRole("button", { name: "Reschedule" }).click();
  await asked.getByLabel("Days later").fill("400");
  await expect(asked.getByText("Move by 1 to 365 days.")).toBeVisible();
  await asked.getByLabel("Days later").fill("10");
  await expect(asked.getByRole("table", { name: "What moves" })).toContainText("300.00");
  await asked.getByRole("button", { name: "Move 1 invoice" }).click();
  await expect(asked.getByText("Say why, in three characters or more.")).toBeVisible();
  await asked.getByLabel("Reason").fill("Agreed by phone");
  await asked.getByRole("button", { name: "Move 1 invoice" }).click();
  await expect(office.getByText("1 moved, 1 skipped: already paid.")).toBeVisible();

  await choose();
  const [download] = await Promise.all([
    office.waitForEvent("download"),
    bar.getByRole("link", { name: "PDFs" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("Invoices.zip");
  const zip = (await readFile(await download.path())).toString("latin1");
  expect(new Set(zip.match(/INV-\d{4}-\d{6}\.pdf/g)).size).toBe(2);

  await office.goto(`/enrollment/invoices/${student.invoice}`);
  await expect(office.getByText("Reminder sent by hand", { exact: false })).toBeVisible();
  await expect(office.getByText("“Agreed by phone”")).toBeVisible();
});
