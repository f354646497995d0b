import { z } from "zod";
import { fields } from "./columns";

const moment = z.iso.datetime({ offset: true });
const field = z.enum(fields);

export const rowStates = ["create", "exists", "error", "created"] as const;

/** How a file is read and what stands in for empty cells. */
export const optionsSchema = z.object({
  /** Two letters: where phone numbers without + are from. */
  country: z.string().length(2).nullable().default(null),
  order: z.enum(["dmy", "mdy"]).default("dmy"),
  course: z.uuid().nullable().default(null),
  mentor: z.uuid().nullable().default(null),
  starts_on: z.iso.date().nullable().default(null),
});

const counts = z.object({
  create: z.number(),
  exists: z.number(),
  error: z.number(),
  created: z.number(),
  /** Created, and the invitation not mailed. */
  unmailed: z.number(),
});

/** A cure in words, or the name under which the database refuses. */
const problem = z.object({
  column: z.string(),
  cure: z.string().optional(),
  name: z.string().optional(),
  line: z.number().optional(),
});

const head = z.object({
  id: z.uuid(),
  file_name: z.string(),
  row_count: z.number(),
  state: z.enum(["new", "checked", "running", "done"]),
  sends_mail: z.boolean(),
  by: z.string().nullable(),
  created_at: moment,
  started_at: moment.nullable(),
  finished_at: moment.nullable(),
  counts,
});

const row = z.object({
  row: z.number(),
  line: z.number(),
  state: z.enum(["new", ...rowStates]),
  student: z.uuid().nullable(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  cells: z.array(z.string()),
  problems: z.array(problem),
});

const mapping = z.array(field.nullable());

/** Null when the import is not the caller's. */
export const importSchema = head
  .extend({
    headers: z.array(z.string()),
    mapping: mapping.nullable(),
    options: optionsSchema,
    courses: z.array(z.object({ id: z.uuid(), title: z.string() })),
    mentors: z.array(z.object({ id: z.uuid(), full_name: z.string() })),
    rows: z.array(row),
    preceding: z.number(),
    total: z.number(),
    sample: z.array(z.array(z.string())),
    remembered: z.object({ mapping, options: optionsSchema }).nullable(),
    same_file: z.array(moment),
  })
  .nullable();

export const importsSchema = z.object({
  rows: z.array(head),
  total: z.number(),
  newer: z.number(),
});

export const cellsSchema = z.array(z.object({ row: z.number(), cells: z.array(z.string()) }));

export const batchSchema = z.object({
  counts,
  sends_mail: z.boolean(),
  rows: z.array(
    z.object({
      row: z.number(),
      state: z.enum(["create", "created"]),
      invitation: z.uuid().nullable(),
    }),
  ),
});

export const errorsSchema = z
  .object({
    file_name: z.string(),
    headers: z.array(z.string()),
    rows: z.array(
      z.object({ line: z.number(), cells: z.array(z.string()), problems: z.array(problem) }),
    ),
  })
  .nullable();

export const checkInput = z.strictObject({
  id: z.uuid(),
  mapping: z.array(field.nullable()).max(100),
  options: optionsSchema,
});

export const beginInput = z.strictObject({ id: z.uuid(), sendsMail: z.boolean() });

export type ImportOptions = z.infer<typeof optionsSchema>;
export type ImportHead = z.infer<typeof head>;
export type ImportPage = NonNullable<z.infer<typeof importSchema>>;
export type ImportRow = z.infer<typeof row>;
export type ImportCounts = z.infer<typeof counts>;
export type Imports = z.infer<typeof importsSchema>;
export type ImportErrors = NonNullable<z.infer<typeof errorsSchema>>;
export type RowProblem = z.infer<typeof problem>;

/** What a request for a batch answers. isStuck: nothing moved, only mails that do not leave are left. */
export type ImportProgress = { counts: ImportCounts; isDone: boolean; isStuck: boolean };
