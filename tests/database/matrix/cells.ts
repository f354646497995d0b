import type { FunctionRule } from "./function-rule.ts";
import {
  type Company,
  claimsOf,
  idOf,
  missingId,
  type Persona,
  type Viewer,
  viewers,
  who,
} from "./people.ts";
import type { TableRule } from "./table-rule.ts";
import { named, objects, world } from "./world.ts";

/** One try: who runs what, and what has to come of it. */
export type Cell = {
  /** What it is about: a table, "function name" or "storage.objects". */
  about: string;
  title: string;
  who: { role: string; claims: string };
  statement: string;
  returnsValue: boolean;
  forbidden: string[];
  expected: string;
  /** The grant that is missing, where the expected answer is "no grant". */
  grant?: string;
  /** The subject belongs to the other company. */
  isForeign?: boolean;
};

const companies: Company[] = ["here", "there"];
const isOutside = (persona: Persona) => persona === "anon" || persona === "service";

function cell(
  viewer: Viewer,
  about: string,
  statement: string,
  expected: string,
  more: Pick<Cell, "grant" | "isForeign"> = {},
): Cell {
  const { persona, company } = viewer;
  const name = isOutside(persona) ? persona : `${persona} ${company}`;
  return {
    about,
    title: `${name}: ${statement}`,
    who: token(viewer),
    statement,
    returnsValue: false,
    forbidden: [],
    expected,
    ...more,
  };
}

function token(viewer: Viewer) {
  const claims = claimsOf(viewer);
  return { role: claims.role, claims: JSON.stringify(claims) };
}

// ---------------------------------------------------------------------------------------------
// Tables

/** Every cell of a table: each row, each column and each operation, for everybody. */
export function tableCells(table: string, rule: TableRule, key: string[]): Cell[] {
  const place = table.includes(".") ? table : `public.${table}`;
  return viewers.flatMap((viewer) => [
    ...companies.flatMap((target) => rowCells(viewer, target, place, table, rule, key)),
    ...insertCells(viewer, place, rule),
    ...(standsForARole(viewer) ? columnCells(viewer, place, rule) : []),
    ...(viewer.persona === "service" && rule.isAppendOnly ? appendOnlyCells(viewer, place) : []),
  ]);
}

/** Columns are granted to database roles, not to people: a student, an admin, a visitor and the server say it all. */
const standsForARole = ({ persona, company }: Viewer) =>
  isOutside(persona) || (company === "here" && (persona === "A" || persona === "admin"));

const appendOnlyCells = (viewer: Viewer, place: string) =>
  [
    ["update", `update ${place} set company_id = company_id`],
    ["delete", `delete from ${place}`],
    ["truncate", `truncate ${place}`],
  ].map(([privilege = "", statement = ""]) =>
    cell(viewer, place, statement, "no grant", {
      grant: `grant ${privilege} on ${place} to service_role`,
    }),
  );

function columnCells(viewer: Viewer, place: string, rule: TableRule) {
  const isServer = viewer.persona === "service" && !rule.isPrivate;
  const isShut = viewer.persona === "anon" || rule.isPrivate;
  const readable = words(rule.reads);
  const cells: Cell[] = [];
  function shut(statement: string, privilege: string) {
    const grant = `grant ${privilege} on ${place} to ${token(viewer).role}`;
    cells.push(cell(viewer, place, statement, "no grant", { grant }));
  }
  for (const column of [...readable, ...words(rule.hides)]) {
    const read = `select ${column} from ${place} where false`;
    if (isServer || (!isShut && readable.includes(column)))
      cells.push(cell(viewer, place, read, "nothing"));
    else shut(read, `select (${column})`);
    if (isServer) continue;
    if (isShut || !words(rule.inserts?.columns).includes(column))
      shut(`insert into ${place} (${column}) values (default)`, `insert (${column})`);
    if (isShut || !rule.updates?.[column])
      shut(`update ${place} set ${column} = default`, `update (${column})`);
  }
  if (!isServer && (isShut || !rule.deletes)) shut(`delete from ${place}`, "delete");
  return cells;
}

function rowCells(
  viewer: Viewer,
  target: Company,
  place: string,
  table: string,
  rule: TableRule,
  key: string[],
) {
  const cells: Cell[] = [];
  for (const [name, row] of Object.entries(world(target)[table] ?? {})) {
    const where = key.map((column) => `${column} = '${row[column]}'`).join(" and ");
    const may = (allowed: string | undefined) => {
      if (rule.isPrivate || viewer.persona === "anon") return "no grant";
      if (viewer.persona === "service") return "ok";
      const isOurs = viewer.company === target;
      return isOurs && who(allowed ?? "").includes(viewer.persona) ? "ok" : "nothing";
    };
    const seen = may(rule.rows[name]);
    const isForeign = !isOutside(viewer.persona) && viewer.company !== target;
    const look = `select 1 from ${place} where ${where}`;
    cells.push(cell(viewer, place, look, seen, { isForeign }));
    if (viewer.persona === "anon" || viewer.persona === "service") continue;
    for (const [column, change] of Object.entries(rule.updates ?? {}))
      cells.push(
        cell(
          viewer,
          place,
          `update ${place} set ${column} = 'x' where ${where}`,
          may(change[name]),
        ),
      );
    if (rule.deletes)
      cells.push(
        cell(viewer, place, `delete from ${place} where ${where}`, may(rule.deletes[name])),
      );
  }
  return cells;
}

function insertCells(viewer: Viewer, place: string, rule: TableRule) {
  if (!rule.inserts || isOutside(viewer.persona)) return [];
  const { columns, rows } = rule.inserts;
  const list = columns.split(" ").join(", ");
  return companies.flatMap((target) =>
    Object.entries(rows).map(([values, allowed]) => {
      const isOurs = !values.includes("{") || viewer.company === target;
      const statement = `insert into ${place} (${list}) values (${named(target, values)})`;
      const mayInsert = isOurs && who(allowed).includes(viewer.persona);
      return cell(viewer, place, statement, mayInsert ? "ok" : "policy");
    }),
  );
}

const words = (text = "") => text.split(" ").filter(Boolean);

// ---------------------------------------------------------------------------------------------
// Functions

/** Every cell of a function: each subject, for everybody; what is elsewhere is as good as missing. */
export function functionCells(name: string, rule: FunctionRule): Cell[] {
  const missing = rule.on.missing;
  return viewers
    .flatMap((viewer) =>
      Object.entries(rule.on).flatMap(([subject, outcomes]) => {
        if (subject === "missing" || subject === "elsewhere") return [];
        return companies.flatMap((target) => {
          const isOurs = viewer.company === target || isOutside(viewer.persona);
          if (subject === "any" && viewer.company !== target) return [];
          const rulebook = isOurs ? outcomes : (rule.on.elsewhere ?? missing ?? outcomes);
          return [functionCell(viewer, name, named(target, call(rule, `{${subject}}`)), rulebook)];
        });
      }),
    )
    .concat(
      missing === undefined
        ? []
        : viewers.map((viewer) =>
            functionCell(viewer, name, named(viewer.company, call(rule, missingId)), missing),
          ),
    );
}

const call = (rule: FunctionRule, subject: string) => rule.call.replaceAll("{$}", subject);

function functionCell(viewer: Viewer, name: string, statement: string, outcomes: string): Cell {
  return {
    ...cell(
      viewer,
      `function ${name}`,
      `select (public.${statement})::text`,
      expectedOf(viewer.persona, outcomes),
    ),
    returnsValue: true,
    forbidden: forbiddenWords(viewer),
  };
}

/** A function nobody may execute: three tries at calling it with nothing. */
export function shutFunctionCells(signature: string, call: string): Cell[] {
  return viewers
    .filter(
      ({ persona, company }) => isOutside(persona) || (persona === "admin" && company === "here"),
    )
    .map((viewer) =>
      cell(viewer, `function ${signature}`, `select ${call}`, "no grant", {
        grant: `grant execute on function ${signature} to ${token(viewer).role}`,
      }),
    );
}

/** "office: ok; A: refusal | otherwise": who gets what. Visitors and the server only what names them. */
function expectedOf(persona: Persona, outcomes: string) {
  const [exceptions = "", otherwise] = outcomes.includes("|")
    ? outcomes.split("|").map((part) => part.trim())
    : ["", outcomes.trim()];
  for (const exception of exceptions.split(";")) {
    const [names = "", outcome] = exception.split(":").map((part) => part.trim());
    if (outcome && who(names).includes(persona)) return outcome;
  }
  return isOutside(persona) ? "no grant" : (otherwise ?? "nothing");
}

/** What must never stand in an answer to this viewer: the other company, and students who are none of theirs. */
function forbiddenWords({ persona, company }: Viewer) {
  if (isOutside(persona)) return [];
  const elsewhere =
    company === "here" ? ["bbbbbbbb", "their-academy"] : ["aaaaaaaa", "our-academy"];
  const own: Partial<Record<Persona, string[]>> = {
    A: ["A"],
    B: ["B"],
    hold: ["hold"],
    inactive: [],
    endedA: [],
    endedMentor: [],
    endedSuper: [],
    mentorA: ["A", "hold", "inactive"],
    mentorB: ["B", "new"],
  };
  const mine = own[persona];
  const others = ["A", "B", "hold", "inactive", "new"].filter(
    (name) => mine && !mine.includes(name),
  );
  const isStudent = mine && !persona.startsWith("mentor");
  return [
    ...elsewhere,
    ...(persona === "enroll" ? ["mentor to be"] : []),
    ...others.map((name) => idOf(company, `student ${name}`)),
    ...(isStudent ? others.map((name) => `only-${name}`) : []),
  ];
}

// ---------------------------------------------------------------------------------------------
// Storage

type BucketRules = {
  objects: Record<string, string>;
  uploads: Record<string, string>;
};

/** Buckets whose files even the server neither overwrites nor deletes while a row names them. */
const kept: Record<string, { overwriting: string; deleting: string }> = {
  submissions: { overwriting: "work_is_written_once", deleting: "work_is_carried_by_an_attempt" },
  answers: { overwriting: "answer_file_is_kept", deleting: "answer_file_is_kept" },
  "payment-proofs": { overwriting: "proof_is_kept", deleting: "proof_is_kept" },
};

/** Every object read, overwritten and deleted, and every place written to, by everybody. */
export function storageCells(rules: BucketRules): Cell[] {
  const place = "storage.objects";
  return viewers.flatMap((viewer) => {
    const isServer = viewer.persona === "service";
    const may = (allowed: string, target: Company, no: string) =>
      isServer || (viewer.company === target && who(allowed).includes(viewer.persona)) ? "ok" : no;
    return companies.flatMap((target) => [
      ...Object.entries(objects).flatMap(([name, [bucket, path]]) => {
        const full = `${idOf(target, "company")}/${named(target, path)}`;
        const where = `bucket_id = '${bucket}' and name = '${full}'`;
        return [
          cell(
            viewer,
            place,
            `select 1 from ${place} where ${where}`,
            may(rules.objects[name] ?? "", target, "nothing"),
          ),
          cell(
            viewer,
            place,
            `update ${place} set name = name || 'x' where ${where}`,
            (isServer && kept[bucket]?.overwriting) || may("", target, "nothing"),
          ),
          cell(
            viewer,
            place,
            `delete from ${place} where ${where}`,
            (isServer && !name.startsWith("unchecked") && kept[bucket]?.deleting) ||
              may("", target, "nothing"),
          ),
        ];
      }),
      ...Object.entries(rules.uploads).map(([spot, allowed]) => {
        const [bucket = "", path = ""] = spot.split(": ");
        const statement = `insert into ${place} (bucket_id, name) values ('${bucket}', '${named(target, path)}')`;
        return cell(viewer, place, statement, may(allowed, target, "policy"));
      }),
    ]);
  });
}
