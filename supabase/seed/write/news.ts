import type { Sql } from "postgres";

/** Writing the academy told everybody of everything at once; the bell keeps only what is true news. */
export async function clearNews(sql: Sql) {
  await sql`select private.reevaluate(e.student_id, 'completed') from enrollments e`;
  await sql`delete from notifications`;
}

/** Grades for students and work for mentors, with the times they really have. */
export async function writeNews(sql: Sql) {
  await sql`
    insert into notifications (company_id, user_id, type, dedupe_key, title, message, link, created_at, is_read, read_at)
    select w.company_id, s.user_id, case w.verdict when 'needs_work' then 'needs_work' else 'graded' end,
      'graded:' || w.id || ':' || w.version,
      case w.verdict
        when 'pass' then format('“%s” passed, %s of %s', a.title, w.score, a.max_score)
        when 'needs_work' then format('“%s” needs work', a.title)
        else format('“%s” did not pass', a.title) end,
      left(w.feedback, 200), '/lessons/' || a.recording_id || '#work', w.graded_at,
      w.graded_at < now() - interval '4 days', case when w.graded_at < now() - interval '4 days' then w.graded_at + interval '3 hours' end
    from student_assignments w
    join assignments a on a.id = w.assignment_id
    join students s on s.id = w.student_id
    where w.graded_at is not null and s.user_id is not null`;
  await sql`
    insert into notifications (company_id, user_id, type, dedupe_key, title, message, link, created_at)
    select w.company_id, s.mentor_id, 'work_to_grade', 'work_to_grade:' || w.id,
      format('%s handed in “%s”', s.full_name, a.title), format('Attempt %s waits for you.', w.attempt_number),
      '/mentor/attempts/' || w.id, w.submitted_at
    from student_assignments w
    join assignments a on a.id = w.assignment_id
    join students s on s.id = w.student_id
    where w.state = 'submitted'`;
}
