import type { FunctionRule } from "./function-rule.ts";
import type { Company } from "./people.ts";
import type { TableRule } from "./table-rule.ts";
import { idsOf, type World } from "./world-rows.ts";

const rows = { checked: "office", running: "office" };
const office = (refusal: string) => `office: ok | ${refusal}`;

/** Files of students: the office's, written by functions alone. */
export const importTables: Record<string, TableRule> = {
  student_imports: {
    reads:
      "id company_id file_name file_hash headers headers_key row_count mapping options state sends_mail created_by created_at checked_at started_by started_at finished_at",
    rows,
  },
  student_import_rows: {
    reads:
      "import_id row_number company_id line cells draft problems state student_id invitation_id enrolled_at mailed_at",
    rows: { ...rows, came: "office" },
  },
};

export const importFunctions: Record<string, FunctionRule> = {
  start_import: {
    call: "start_import('students.csv', repeat('a', 64), array['Name'], jsonb_build_array(jsonb_build_object('line', 2)))",
    on: { any: office("not_allowed") },
  },
  import_cells: {
    call: "import_cells('{$}')",
    on: { "import checked": office("not_allowed"), missing: "office: nothing | not_allowed" },
  },
  check_import: {
    call: `check_import('{$}', '["full_name", "email"]', '{}', '[]')`,
    on: {
      "import checked": office("import_not_found"),
      "import running": "office: import_has_begun | import_not_found",
      missing: "import_not_found",
    },
  },
  begin_import: {
    call: "begin_import('{$}')",
    on: { "import checked": office("import_not_found"), missing: "import_not_found" },
  },
  import_batch: {
    call: "import_batch('{$}')",
    on: {
      "import running": office("import_not_found"),
      "import checked": "office: import_is_not_checked | import_not_found",
      missing: "import_not_found",
    },
  },
  import_row: {
    call: "import_row('{$}', 1, repeat('d', 64))",
    on: { "import running": office("import_not_found"), missing: "import_not_found" },
  },
  import_mailed: {
    call: "import_mailed('{$}', 2)",
    on: {
      "import running": office("not_allowed"),
      missing: "office: nothing | not_allowed",
    },
  },
  import_page: {
    call: "import_page('{$}')",
    on: { "import checked": office("nothing"), missing: "nothing" },
  },
  import_errors: {
    call: "import_errors('{$}')",
    on: {
      "import checked": office("not_allowed"),
      missing: "office: nothing | not_allowed",
    },
  },
  imports_page: { call: "imports_page()", on: { any: office("not_allowed") } },
};

/** A file that was checked and one that is being enrolled, each with one good row. */
export function importWorld(company: Company): World {
  const id = idsOf(company);
  const file = {
    file_name: "students.csv",
    file_hash: "f".repeat(64),
    headers: ["Name", "E-mail"],
    headers_key: "0".repeat(32),
    row_count: 1,
    mapping: ["full_name", "email"],
    options: { course: id("course") },
    created_by: id("enroll"),
  };
  const row = (name: string) => ({
    import_id: id(`import ${name}`),
    row_number: 1,
    line: 2,
    cells: [name, `${name}@${company}.test`],
    draft: { full_name: name, email: `${name}@${company}.test` },
    state: "create",
  });
  return {
    student_imports: {
      checked: { id: id("import checked"), ...file, state: "checked" },
      running: {
        id: id("import running"),
        ...file,
        state: "running",
        started_by: id("enroll"),
      },
    },
    student_import_rows: {
      checked: row("checked"),
      running: row("running"),
      came: {
        ...row("running"),
        row_number: 2,
        state: "created",
        student_id: id("student new"),
        enrolled_at: "2026-01-01",
      },
    },
  };
}
