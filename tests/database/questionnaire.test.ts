import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { createDatabase, type Database } from "./database.ts";
import { company, person, student } from "./people.ts";

type Question = Record<string, unknown>;
const none = { hint: "", is_required: false, options: [], shown_if: null, fills: null };
const ask = (key: string, type: string, more: Question = {}) => ({
  key,
  type,
  title: `About ${key}`,
  ...none,
  ...more,
});

const stage = ask("stage", "one", { is_required: true, options: ["An idea", "Selling"] });
const shop = ask("shop", "short", {
  is_required: true,
  shown_if: { question: "stage", any: ["Selling"] },
  fills: { kind: "business_info", key: "website" },
});
const times = ask("times", "many", {
  options: ["Mornings", "Evenings"],
  fills: { kind: "learning_preferences", key: "study_times" },
});
const proof = ask("proof", "file");
const questions = [stage, shop, times, ask("hours", "number"), proof];

let db: Database;
beforeAll(async () => {
  db = await createDatabase();
});

async function academy(asked: Question[] = questions) {
  const id = await company(db.sql);
  const admin = await person(db.sql, id, "admin");
  const version = await publish(admin, asked, 0);
  const [row] = await db.sql<[{ id: string }]>`
    select id from questionnaires where company_id = ${id} and version = ${version}`;
  return { id, admin, questionnaire: row.id };
}

async function publish(admin: string, asked: Question[], revision: number) {
  return db.as(admin, async (tx) => {
    const [saved] = await tx<[{ revision: number }]>`
      select save_questionnaire(${tx.json(JSON.parse(JSON.stringify(asked)))}, ${revision}) as revision`;
    const [row] = await tx<[{ version: number }]>`
      select publish_questionnaire(${saved.revision}) as version`;
    return row.version;
  });
}

/** A student who accepted an invitation just now. */
async function invited(companyId: string, mentor?: string) {
  const who = await student(db.sql, companyId, { mentor });
  await db.sql`
    insert into invitations (company_id, student_id, email, full_name, role, token_hash, expires_at, accepted_at)
    values (${companyId}, ${who.id}, ${`${who.user}@people.test`}, 'A student', 'student',
      ${randomUUID().replaceAll("-", "").repeat(2)}, now() + interval '1 day', now())`;
  return who;
}

const save = (user: string, questionnaire: string, answers: Record<string, unknown>) =>
  db.as(
    user,
    (tx) =>
      tx`select save_answers(${questionnaire}, ${tx.json(JSON.parse(JSON.stringify(answers)))})`,
  );
const send = (user: string, questionnaire: string) =>
  db.as(user, (tx) => tx`select complete_questionnaire(${questionnaire})`);
const responseOf = async (studentId: string) => {
  const [row] = await db.sql`
    select responses, completed_at, questionnaire_id from questionnaire_responses where student_id = ${studentId}`;
  return row;
};
const homeAsks = async (user: string) => {
  const [row] = await db.as(user, (tx) => tx`select student_home() -> 'awaits_answers' as asks`);
  return row?.asks;
};

describe("answering", () => {
  test("a student who accepted after publication is asked at home until the answers are sent", async () => {
    const { id, questionnaire } = await academy();
    const { user } = await invited(id);
    expect(await homeAsks(user)).toBe(true);
    await save(user, questionnaire, { stage: "An idea" });
    expect(await homeAsks(user)).toBe(true);
    await send(user, questionnaire);
    expect(await homeAsks(user)).toBe(false);
  });

  test("who was here before the questionnaire is not interrupted, but may answer", async () => {
    const { id, questionnaire } = await academy();
    const { user, id: studentId } = await student(db.sql, id);
    expect(await homeAsks(user)).toBe(false);
    await save(user, questionnaire, { stage: "An idea" });
    await send(user, questionnaire);
    expect((await responseOf(studentId))?.completed_at).not.toBeNull();
  });

  test("answers given on two devices to different questions both stay, at the same moment too", async () => {
    const { id, questionnaire } = await academy();
    const { user, id: studentId } = await invited(id);
    await Promise.all([
      save(user, questionnaire, { stage: "Selling" }),
      save(user, questionnaire, { hours: 5 }),
      save(user, questionnaire, { times: ["Evenings"] }),
    ]);
    expect((await responseOf(studentId))?.responses).toEqual({
      stage: "Selling",
      hours: 5,
      times: ["Evenings"],
    });
  });

  test("what is required must be answered, but only where it shows", async () => {
    const { id, questionnaire } = await academy();
    const { user, id: studentId } = await invited(id);
    await save(user, questionnaire, { stage: "Selling", shop: " " });
    await expect(send(user, questionnaire)).rejects.toThrow("required_answers_are_missing");
    await save(user, questionnaire, { stage: "An idea", shop: "typed before" });
    await send(user, questionnaire);
    expect((await responseOf(studentId))?.responses).toEqual({ stage: "An idea" });
  });

  test("answers fill the details and leave the others as they were", async () => {
    const { id, questionnaire } = await academy();
    const { user, id: studentId } = await invited(id);
    await db.as(user, (tx) => tx`select save_details('business_info', '{"sells": "Linen"}')`);
    await save(user, questionnaire, {
      stage: "Selling",
      shop: "linen.example",
      times: ["Mornings", "Evenings"],
    });
    await send(user, questionnaire);
    const [row] = await db.sql`select * from student_details where student_id = ${studentId}`;
    expect(row?.business_info).toEqual({ sells: "Linen", website: "linen.example" });
    expect(row?.learning_preferences).toEqual({ study_times: "Mornings, Evenings" });
  });

  test("sending twice changes nothing, and afterwards nothing can be changed", async () => {
    const { id, questionnaire } = await academy();
    const { user, id: studentId } = await invited(id);
    await save(user, questionnaire, { stage: "An idea" });
    await Promise.all([send(user, questionnaire), send(user, questionnaire)]);
    const before = await responseOf(studentId);
    await send(user, questionnaire);
    expect(await responseOf(studentId)).toEqual(before);
    await expect(save(user, questionnaire, { stage: "Selling" })).rejects.toThrow(
      "questionnaire_is_answered",
    );
  });

  test.each([
    ["a choice nobody offered", { stage: "Rich" }],
    ["text where a number is asked", { hours: "five" }],
    ["a question that does not exist", { nothing: "x" }],
    ["choices in a text", { stage: ["Selling"] }],
    ["a file that was never uploaded", { proof: [{ path: "x", name: "x", size: 1, type: "x" }] }],
    ["a text beyond measure", { shop: "x".repeat(501) }],
    ["no object at all", ["stage"]],
  ])("refuses %s and keeps nothing", async (_, answers) => {
    const { id, questionnaire } = await academy();
    const { user, id: studentId } = await invited(id);
    await expect(save(user, questionnaire, Object(answers))).rejects.toThrow("answer_does_not_fit");
    expect(await responseOf(studentId)).toBeUndefined();
  });

  test("another academy's questionnaire cannot be answered", async () => {
    const [here, there] = [await academy(), await academy()];
    const { user } = await invited(here.id);
    await expect(save(user, there.questionnaire, { stage: "Selling" })).rejects.toThrow(
      "questionnaire_not_found",
    );
  });
});

describe("versions", () => {
  test("who has begun keeps their version, who has not gets the newest", async () => {
    const { id, admin, questionnaire } = await academy();
    const [begun, fresh] = [await invited(id), await invited(id)];
    await save(begun.user, questionnaire, { stage: "An idea" });
    expect(await publish(admin, [stage], 0)).toBe(2);
    const versionOf = async (user: string) => {
      const [row] = await db.as(
        user,
        (tx) => tx`select my_questionnaire() ->> 'version' as version`,
      );
      return row?.version;
    };
    expect(await versionOf(begun.user)).toBe("1");
    expect(await versionOf(fresh.user)).toBe("2");
    await send(begun.user, questionnaire);
  });

  test("what is published cannot be changed or deleted by anybody", async () => {
    const { questionnaire } = await academy();
    await expect(
      db.sql`update questionnaires set questions = '[]' where id = ${questionnaire}`,
    ).rejects.toThrow("published_questionnaires_stay");
    await expect(
      db.as("service_role", (tx) => tx`delete from questionnaires where id = ${questionnaire}`),
    ).rejects.toThrow(/published_questionnaires_stay|permission denied/);
  });

  test("two tabs cannot overwrite each other's draft", async () => {
    const { admin } = await academy();
    const write = (revision: number) =>
      db.as(admin, (tx) => tx`select save_questionnaire('[]', ${revision})`);
    await write(0);
    await expect(write(0)).rejects.toThrow("questionnaire_changed_elsewhere");
    await write(1);
  });

  test("a draft without questions is not published", async () => {
    const { admin } = await academy();
    await expect(publish(admin, [], 0)).rejects.toThrow("questionnaire_has_no_questions");
  });

  test.each([
    ["a condition on itself", [{ ...stage, shown_if: { question: "stage", any: ["Selling"] } }]],
    ["a condition on a later question", [shop, stage]],
    [
      "a condition on a choice that is not offered",
      [stage, { ...shop, shown_if: { question: "stage", any: ["Rich"] } }],
    ],
    ["two questions of one name", [stage, stage]],
    ["a choice without choices", [ask("one", "one")]],
    ["the same choice twice", [ask("one", "one", { options: ["A", "A"] })]],
    ["a question without text", [ask("one", "short", { title: " " })]],
    [
      "a detail nobody has",
      [ask("one", "short", { fills: { kind: "business_info", key: "iban" } })],
    ],
    ["a kind of answer nobody knows", [ask("one", "stars")]],
    ["anything else hidden inside", [ask("one", "short", { script: "x" })]],
    ["no list", { stage }],
  ])("refuses %s", async (_, asked) => {
    const id = await company(db.sql);
    const admin = await person(db.sql, id, "admin");
    await expect(
      db.as(
        admin,
        (tx) => tx`select save_questionnaire(${tx.json(JSON.parse(JSON.stringify(asked)))}, 0)`,
      ),
    ).rejects.toThrow("questions_are_whole");
  });
});

describe("files and readers", () => {
  const attach = (user: string, questionnaire: string, path: string) =>
    db.as(
      "service_role",
      (tx) => tx`
      select attach_answer_file(${user}, ${questionnaire}, 'proof', ${path}, 'me.png', 9, 'image/png')`,
    );

  test("a file belongs to its answer once, five at most, and stays while it does", async () => {
    const { id, questionnaire } = await academy();
    const { user, id: studentId } = await invited(id);
    const paths = Array.from({ length: 6 }, () => `${id}/${studentId}/${randomUUID()}`);
    for (const path of paths)
      await db.sql`insert into storage.objects (bucket_id, name) values ('answers', ${path})`;
    for (const path of paths.slice(0, 5)) await attach(user, questionnaire, path);
    await attach(user, questionnaire, paths[0] ?? "");
    expect((await responseOf(studentId))?.responses.proof).toHaveLength(5);
    await expect(attach(user, questionnaire, paths[5] ?? "")).rejects.toThrow(
      "answer_files_are_few",
    );
    await expect(
      db.sql`delete from storage.objects where name = ${paths[0] ?? ""}`,
    ).rejects.toThrow("answer_file_is_kept");
    await db.as(
      user,
      (tx) => tx`select detach_answer_file(${questionnaire}, 'proof', ${paths[0] ?? ""})`,
    );
    await db.sql`delete from storage.objects where name = ${paths[0] ?? ""}`;
  });

  test("another student's file answers nothing", async () => {
    const { id, questionnaire } = await academy();
    const [one, other] = [await invited(id), await invited(id)];
    const path = `${id}/${other.id}/${randomUUID()}`;
    await db.sql`insert into storage.objects (bucket_id, name) values ('answers', ${path})`;
    await expect(attach(one.user, questionnaire, path)).rejects.toThrow("file_not_uploaded");
  });

  test("the mentor and the office read the answers that show, in order; another mentor nothing", async () => {
    const { id, admin, questionnaire } = await academy();
    const [mentor, stranger] = [
      await person(db.sql, id, "mentor"),
      await person(db.sql, id, "mentor"),
    ];
    const { user, id: studentId } = await invited(id, mentor);
    await save(user, questionnaire, { stage: "An idea", shop: "hidden", hours: 3 });
    const readBy = async (who: string) => {
      const [row] = await db.as(who, (tx) => tx`select about_student(${studentId}) as about`);
      return row?.about;
    };
    for (const who of [mentor, admin]) {
      const { questionnaire: read } = await readBy(who);
      expect(read.answers.map(({ key }: { key: string }) => key)).toEqual([
        "stage",
        "times",
        "hours",
        "proof",
      ]);
      expect(read.completed_at).toBeNull();
    }
    expect(await readBy(stranger)).toBeNull();
  });

  test("details keep known keys and texts only", async () => {
    const { id } = await academy();
    const { user, id: studentId } = await student(db.sql, id);
    const write = (kind: string, details: string) =>
      db.as(user, (tx) => tx`select save_details(${kind}, ${details}::text::jsonb)`);
    await write("contact_preferences", '{"channel": " Phone ", "language": " "}');
    const [row] =
      await db.sql`select contact_preferences from student_details where student_id = ${studentId}`;
    expect(row?.contact_preferences).toEqual({ channel: "Phone" });
    await expect(write("contact_preferences", '{"iban": "x"}')).rejects.toThrow(
      "details_are_known",
    );
    await expect(write("secrets", '{"channel": "x"}')).rejects.toThrow("details_are_known");
  });
});
