import { randomUUID } from "node:crypto";
import { expect, test } from "./fixtures.ts";

/** A file as a Spanish spreadsheet saves it: semicolons, Windows-1252, a cell with a line break. */
function fileOf(run: string) {
  return Buffer.from(
    [
      "Full name;E-mail;Mobile;Course;Price;Instalments",
      `Lucía ${run};lucia.${run}@casafern.test;612 345 6${run.slice(0, 2)};First sale to steady store;1.240,00;3`,
      `"Ana\nMaria ${run}";ana.${run}@maria.test;;;;`,
      "",
      `=SUM(A1);sum.${run}@formula.test;;;;`,
      `Bo ${run};bo.${run}@numbers.test;3,46E+11;;;`,
      "Amara Okafor;student@demo.test;;;;",
    ].join("\r\n"),
    "latin1",
  );
}

test("a file is checked, its good rows are enrolled, the rest is mended and comes in the second time", async ({
  as,
  mail,
}) => {
  test.slow();
  const run = String(Date.now()).slice(-5) + randomUUID().replace(/\D/g, "").slice(0, 4);
  const office = await as("enrollment");
  const upload = async (buffer: Buffer) => {
    await office.goto("/enrollment/import");
    await office
      .getByLabel("CSV file")
      .setInputFiles({ name: `intake ${run}.csv`, mimeType: "text/csv", buffer });
    await office.waitForURL(/\/enrollment\/import\/.+/);
  };

  await upload(fileOf(run));
  await expect(
    office.getByText("Guessed by the header.").or(office.getByText("the last time")),
  ).toBeVisible();
  await expect(office.getByLabel("Mobile is")).toHaveValue("phone");
  await office.getByLabel("E-mail is").selectOption("Not read");
  await expect(office.getByText("Say which column is the e-mail.")).toBeVisible();
  await expect(office.getByRole("button", { name: "Check the file" })).toBeDisabled();
  await office.getByLabel("E-mail is").selectOption("E-mail");
  await office
    .getByLabel("Course, where the row names none")
    .selectOption("First sale to steady store");
  await office.getByLabel("Phone numbers without + are from").selectOption("Spain");
  await office.getByRole("button", { name: "Check the file" }).click();

  await expect(
    office.getByText(
      "5 rows: 2 would be created, 1 already there, 2 to mend. Nothing is saved yet.",
    ),
  ).toBeVisible();
  await office.getByRole("link", { name: /^To mend/ }).click();
  const rows = office.getByRole("table", { name: "Rows of the file" });
  await expect(rows.getByRole("row")).toHaveCount(3);
  await expect(rows.getByRole("row", { name: /^6/ })).toContainText("begins like a formula");
  await expect(rows.getByRole("row", { name: /^7/ })).toContainText("The spreadsheet shortened");
  const [download] = await Promise.all([
    office.waitForEvent("download"),
    office.getByRole("link", { name: "Download the 2 rows to mend" }).click(),
  ]);
  const rest = Buffer.concat(await (await download.createReadStream()).toArray()).toString();
  expect(rest).toContain(`'=SUM(A1)`);
  expect(rest).not.toContain("lucia");

  await office.getByRole("button", { name: "Enroll 2 students" }).click();
  await expect(office.getByText("2 students created, 1 already there, 2 to mend.")).toBeVisible();
  expect((await mail(`lucia.${run}@casafern.test`)).links.join()).toContain("/invitation/");
  await office.getByRole("link", { name: /^Created/ }).click();
  await office.getByRole("link", { name: `Lucía ${run}` }).click();
  await office.getByRole("link", { name: "Billing" }).click();
  await expect(office.getByText("1,240.00").first()).toBeVisible();

  await upload(
    Buffer.from(rest.replace("'=SUM(A1)", `Sum ${run}`).replace("3,46E+11", ""), "utf8"),
  );
  await office.getByLabel("Course, where the row names none").selectOption({ index: 1 });
  await office.getByRole("button", { name: "Check the file" }).click();
  await expect(office.getByText("2 rows: 2 would be created.")).toBeVisible();

  await upload(fileOf(run));
  await expect(office.getByText("As you chose for this header the last time.")).toBeVisible();
  await office.getByRole("button", { name: "Check the file" }).click();
  await expect(office.getByText("5 rows: 0 would be created, 3 already there")).toBeVisible();
  await expect(office.getByText("This very file was imported")).toBeVisible();
  await expect(office.getByRole("button", { name: /^Enroll/ })).toBeHidden();
});

test("what is no CSV is refused in words, and nobody else reads a file", { tag: "@once" }, async ({
  as,
  errors,
}) => {
  const admin = await as("admin");
  await admin.goto("/admin/import");
  await admin.getByLabel("CSV file").setInputFiles({
    name: "students.xlsx",
    mimeType: "application/zip",
    buffer: Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6]),
  });
  await expect(admin.getByText("This is not a CSV file.")).toBeVisible();
  expect(errors.join()).toContain("422");
  errors.length = 0;
  await admin.getByRole("link", { name: "autumn intake.csv" }).click();
  await expect(admin.getByText("6 students created, 1 to mend.")).toBeVisible();
  const address = new URL(admin.url()).pathname;
  const mentor = await as("mentor");
  expect((await mentor.goto(address))?.status()).toBe(403);
  const other = await as("admin", "other");
  expect((await other.goto(address))?.status()).toBe(404);
});
