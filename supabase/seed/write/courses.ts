import { readFileSync } from "node:fs";
import path from "node:path";
import type { Sql } from "postgres";
import {
  course,
  type DemoAssignment,
  type DemoCourse,
  mediaFolder,
  northlightCourse,
  students,
} from "../content.ts";
import { daysAgo, idOf, inParallel, type Storage } from "./target.ts";

export async function writeCourses(sql: Sql, storage: Storage) {
  for (const one of [course, northlightCourse]) {
    await writeOutline(sql, one);
    await writeRecordings(sql, storage, one);
    if (one.assignments.length > 0) {
      await sql`insert into assignments ${sql(one.assignments.map((work) => assignmentRow(sql, one, work)))}`;
    }
  }
  await sql`insert into enrollments ${sql(
    students.map((one) => ({
      company_id: idOf("company", one.company),
      student_id: idOf("student", one.key),
      course_id: idOf("course", one.course),
      starts_on: daysAgo(one.enrolledDaysAgo),
      created_by: idOf("user", one.company === "tradewind" ? "enrollment" : "nl-enrollment"),
      created_at: daysAgo(one.enrolledDaysAgo),
    })),
  )}`;
}

async function writeOutline(sql: Sql, one: DemoCourse) {
  const company_id = idOf("company", one.company);
  const course_id = idOf("course", one.key);
  await sql`insert into courses ${sql({
    id: course_id,
    company_id,
    title: one.title,
    description: one.description,
    is_sequential: one.isSequential,
    price: one.price,
    currency: one.currency,
    is_active: true,
  })}`;
  await sql`insert into modules ${sql(
    one.modules.map(({ moduleNumber, title }) => ({
      company_id,
      course_id,
      module_number: moduleNumber,
      title,
    })),
  )}`;
  for (const lesson of one.lessons) {
    await sql`insert into available_lessons ${sql({
      id: idOf("lesson", lesson.key),
      company_id,
      course_id,
      title: lesson.title,
      description: lesson.description,
      module_number: lesson.moduleNumber,
      lesson_number: lesson.lessonNumber,
      is_active: true,
      prerequisites: lesson.prerequisites.map((key) => idOf("lesson", key)),
      drip_days: lesson.dripDays ?? 0,
    })}`;
  }
}

async function writeRecordings(sql: Sql, storage: Storage, one: DemoCourse) {
  const company_id = idOf("company", one.company);
  await sql`insert into lesson_recordings ${sql(
    one.recordings.map((recording) => ({
      id: idOf("recording", recording.key),
      company_id,
      lesson_id: idOf("lesson", recording.lesson),
      title: recording.title,
      position: recording.position,
      storage_path: `${company_id}/${recording.key}.mp4`,
      duration_seconds: recording.durationSeconds,
      file_size: recording.fileSize,
      quality: recording.quality,
      is_active: true,
    })),
  )}`;
  const captions = one.recordings.flatMap((recording) =>
    recording.captions.map(({ lang, label, file }) => ({
      recording_id: idOf("recording", recording.key),
      company_id,
      language: lang,
      label,
      webvtt: readFileSync(path.join(mediaFolder, file), "utf8"),
    })),
  );
  await sql`insert into recording_captions ${sql(captions)}`;
  await inParallel(one.recordings, 3, ({ key, file }) =>
    storage("videos", `${company_id}/${key}.mp4`, file, "video/mp4"),
  );
}

function assignmentRow(sql: Sql, one: DemoCourse, work: DemoAssignment) {
  return {
    id: idOf("assignment", work.key),
    company_id: idOf("company", one.company),
    recording_id: idOf("recording", work.recording),
    title: work.title,
    description: work.instructions,
    due_days: work.dueDays,
    max_score: work.maxScore,
    pass_score: work.passScore,
    attempts_allowed: work.attemptsAllowed,
    accepts_text: work.allows.text,
    accepts_files: work.allows.files,
    accepts_links: work.allows.links,
    file_extensions: work.extensions,
    max_file_mb: Math.max(1, work.maxFileMb),
    late_percent_per_day: work.latePolicy?.percentPerDay ?? null,
    late_floor_percent: work.latePolicy?.floorPercent ?? null,
    rubric: work.rubric ? sql.json(work.rubric.map((one) => ({ ...one }))) : null,
    estimated_minutes: work.minutes,
    is_required: work.isRequired,
    is_active: true,
  };
}
