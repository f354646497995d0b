-- Handing in and grading: each a function in one transaction.

/* The end of the due day in the company's zone, extension included; null without a due date. */
create function private.due_at(p_student uuid, p_assignment uuid) returns timestamptz
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select (coalesce(e.due_date, a.due_date, (u.unlocked_at at time zone c.time_zone)::date + a.due_days)
      + time '23:59:59') at time zone c.time_zone
    from public.assignments a
    join public.company_settings c on c.id = a.company_id
    left join public.assignment_extensions e on e.assignment_id = a.id and e.student_id = p_student
    left join public.sequential_unlocks u on u.recording_id = a.recording_id and u.student_id = p_student
    where a.id = p_assignment
  );
end $$;

/* Days late by the calendar of the company: 0 on the due day, 1 on the day after, whatever the clocks did that night. */
create function private.late_days(p_due timestamptz, p_submitted timestamptz, p_zone text) returns integer
language plpgsql stable set search_path = '' as $$
begin
  return coalesce(greatest(0, (p_submitted at time zone p_zone)::date - (p_due at time zone p_zone)::date), 0);
end $$;

/*
 * Points left after the late policy. As in Canvas: the deduction is a share of the maximum, and never
 * takes a score below the floor; a score already below the floor loses nothing.
 */
create function private.score_after_lateness(
  p_raw integer, p_max integer, p_late_days integer, p_percent_per_day integer, p_floor_percent integer
) returns integer
language plpgsql immutable set search_path = '' as $$
begin
  if coalesce(p_late_days, 0) = 0 or p_percent_per_day is null then
    return p_raw;
  end if;
  return round(p_raw - p_max * least(
    p_percent_per_day * p_late_days, greatest(0, 100.0 * p_raw / p_max - p_floor_percent)
  ) / 100.0)::integer;
end $$;

/* How many attempts a student has at an assignment, extensions included; null without a limit. */
create function private.attempts_allowed(p_student uuid, p_assignment uuid) returns integer
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select a.attempts_allowed + coalesce(e.extra_attempts, 0) from public.assignments a
    left join public.assignment_extensions e on e.assignment_id = a.id and e.student_id = p_student
    where a.id = p_assignment
  );
end $$;

/* The attempt a student is working on, locked; begun from the last returned one if there is none. Refuses when none may begin. */
create function private.draft_of(p_student uuid, p_assignment uuid) returns public.student_assignments
language plpgsql security definer set search_path = '' as $$
declare
  last_attempt public.student_assignments;
  recording uuid;
begin
  -- Serialises two tabs, and a grade that is being changed.
  perform private.lock_student(p_student);
  select a.recording_id into recording from public.assignments a where a.id = p_assignment and a.is_active;
  if recording is null or private.is_open(p_student, recording) is not true then
    raise exception 'assignment_is_closed';
  end if;
  select * into last_attempt from public.student_assignments w
  where w.student_id = p_student and w.assignment_id = p_assignment order by w.attempt_number desc limit 1 for update;

  -- A returned attempt can be passed after all while the next one is being written.
  if exists (
    select from public.student_assignments w
    where w.student_id = p_student and w.assignment_id = p_assignment and w.verdict = 'pass'
  ) then
    raise exception 'already_passed';
  end if;

  case
    when last_attempt.state = 'draft' then return last_attempt;
    when last_attempt.state = 'submitted' then raise exception 'attempt_is_waiting';
    when last_attempt.verdict = 'fail' then raise exception 'attempt_failed';
    when last_attempt.attempt_number >= private.attempts_allowed(p_student, p_assignment) then raise exception 'no_attempts_left';
    else null;
  end case;

  insert into public.student_assignments (company_id, student_id, assignment_id, attempt_number, submission_text, links, files)
  select s.company_id, s.id, p_assignment, coalesce(last_attempt.attempt_number, 0) + 1,
    coalesce(last_attempt.submission_text, ''), coalesce(last_attempt.links, '{}'), coalesce(last_attempt.files, '[]')
  from public.students s where s.id = p_student
  returning * into last_attempt;
  return last_attempt;
end $$;

/*
 * Saves the caller's text and links. p_version is the version the page knows (0 before the first save);
 * another one means another tab saved meanwhile. Returns {attempt_id, attempt_number, version, saved_at}.
 */
create function private.save_draft(p_assignment uuid, p_text text, p_links text[], p_version integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  student uuid := private.student_id();
  draft public.student_assignments;
begin
  if student is null then
    raise exception 'assignment_is_closed';
  end if;
  if array_ndims(p_links) > 1 or exists (
    select from unnest(p_links) link where (link ~ '^https://[^\s]+$' and length(link) between 12 and 2000) is not true
  ) then
    raise exception 'link_is_not_https';
  end if;
  draft := private.draft_of(student, p_assignment);
  if p_version is distinct from draft.version and p_version is distinct from 0 or p_version = 0 and draft.version > 1 then
    raise exception 'draft_changed_elsewhere';
  end if;
  update public.student_assignments w
  set submission_text = coalesce(p_text, ''), links = coalesce(p_links, '{}'), version = w.version + 1, saved_at = now()
  where w.id = draft.id returning * into draft;
  return jsonb_build_object('attempt_id', draft.id, 'attempt_number', draft.attempt_number, 'version', draft.version, 'saved_at', draft.saved_at);
end $$;

/* Links a checked, uploaded file to a student's draft. For the server, which has read the file's first bytes. */
create function private.attach_submission_file(
  p_user uuid, p_assignment uuid, p_path text, p_name text, p_size bigint, p_type text
) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  student public.students;
  assignment public.assignments;
  draft public.student_assignments;
begin
  select s.* into student from public.students s join public.users u on u.id = s.user_id where u.id = p_user and u.is_active;
  select * into assignment from public.assignments a where a.id = p_assignment and a.company_id = student.company_id;
  if assignment.id is null or not assignment.accepts_files then
    raise exception 'assignment_takes_no_files';
  end if;
  if private.was_just_uploaded('submissions', p_path) is not true
    or not starts_with(p_path, student.company_id || '/' || student.id || '/') then
    raise exception 'file_not_uploaded';
  end if;
  if (lower(substring(p_name from '\.([^.]+)$')) = any (assignment.file_extensions)) is not true then
    raise exception 'file_type_not_allowed';
  end if;
  if (p_size between 1 and assignment.max_file_mb * 1048576::bigint) is not true then
    raise exception 'file_is_too_large';
  end if;
  draft := private.draft_of(student.id, p_assignment);
  update public.student_assignments w
  set files = w.files || jsonb_build_object('path', p_path, 'name', left(p_name, 200), 'size', p_size, 'type', p_type), saved_at = now()
  where w.id = draft.id and not w.files @> jsonb_build_array(jsonb_build_object('path', p_path));
  return (select w.files from public.student_assignments w where w.id = draft.id);
end $$;

/* Takes a file out of the caller's draft; the files that remain. */
create function private.detach_submission_file(p_assignment uuid, p_path text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  remaining jsonb;
begin
  update public.student_assignments w
  set files = coalesce((select jsonb_agg(f) from jsonb_array_elements(w.files) f where f ->> 'path' is distinct from p_path), '[]'), saved_at = now()
  where w.student_id = private.student_id() and w.assignment_id = p_assignment and w.state = 'draft'
  returning w.files into remaining;
  if remaining is null then
    raise exception 'draft_not_found';
  end if;
  return remaining;
end $$;

/* Refuses an empty draft, and one with a kind of answer its assignment does not take. */
create function private.check_complete(p_draft public.student_assignments) returns void
language plpgsql stable security definer set search_path = '' as $$
declare
  assignment public.assignments;
begin
  select * into assignment from public.assignments a where a.id = p_draft.assignment_id;
  if length(btrim(p_draft.submission_text)) > 0 and not assignment.accepts_text
    or cardinality(p_draft.links) > 0 and not assignment.accepts_links
    or jsonb_array_length(p_draft.files) > 0 and not assignment.accepts_files then
    raise exception 'handed_in_wrong_kind';
  end if;
  if length(btrim(p_draft.submission_text)) = 0 and cardinality(p_draft.links) = 0 and jsonb_array_length(p_draft.files) = 0 then
    raise exception 'nothing_to_hand_in';
  end if;
end $$;

/* What a student is told after handing in: {attempt_id, attempt_number, submitted_at, due_at, late_days}. */
create function private.receipt(p_attempt public.student_assignments) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return jsonb_build_object('attempt_id', p_attempt.id, 'attempt_number', p_attempt.attempt_number,
    'submitted_at', p_attempt.submitted_at, 'due_at', p_attempt.due_at, 'late_days', p_attempt.late_days);
end $$;

/* Hands in the caller's draft and tells the mentor. Handing the same attempt in again returns the same receipt. */
create function private.hand_in(p_attempt uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  student public.students;
  attempt public.student_assignments;
  title text;
begin
  select * into student from public.students s where s.id = private.student_id() for no key update;
  select * into attempt from public.student_assignments w where w.id = p_attempt and w.student_id = student.id for update;
  if attempt.id is null then
    raise exception 'draft_not_found';
  end if;
  if attempt.state <> 'draft' then
    return private.receipt(attempt);
  end if;
  attempt := private.draft_of(student.id, attempt.assignment_id);
  perform private.check_complete(attempt);

  update public.student_assignments w
  set state = 'submitted', submitted_at = now(), due_at = private.due_at(student.id, w.assignment_id),
    late_days = private.late_days(private.due_at(student.id, w.assignment_id), now(), c.time_zone)
  from public.company_settings c
  where w.id = attempt.id and c.id = w.company_id returning w.* into attempt;

  select a.title into title from public.assignments a where a.id = attempt.assignment_id;
  perform private.notify(student.mentor_id, 'work_to_grade', 'work_to_grade:' || attempt.id,
    format('%s handed in “%s”', student.full_name, title), format('Attempt %s waits for you.', attempt.attempt_number),
    '/mentor/attempts/' || attempt.id);
  perform private.count_study_day(student.id);
  perform private.reevaluate(student.id, 'handed_in');
  return private.receipt(attempt);
end $$;

-- ---------------------------------------------------------------------------------------------
-- Grading

/* An attempt the caller may grade, locked; the same answer for a missing and a foreign one. */
create function private.attempt_to_grade(p_attempt uuid) returns public.student_assignments
language plpgsql security definer set search_path = '' as $$
declare
  attempt public.student_assignments;
begin
  select * into attempt from public.student_assignments w where w.id = p_attempt and w.state <> 'draft';
  if attempt.id is null or private.can_teach(attempt.student_id) is not true then
    raise exception 'attempt_not_found';
  end if;
  perform private.lock_student(attempt.student_id);
  select * into attempt from public.student_assignments w where w.id = p_attempt for update;
  return attempt;
end $$;

/* Claims a waiting attempt for 15 minutes, or renews the caller's claim. Returns {mine, name, until}: who has it now. */
create function private.claim_attempt(p_attempt uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  attempt public.student_assignments := private.attempt_to_grade(p_attempt);
begin
  if attempt.state = 'submitted' and (attempt.claimed_by is null or attempt.claimed_by = auth.uid() or attempt.claimed_until < now()) then
    update public.student_assignments w set claimed_by = auth.uid(), claimed_until = now() + interval '15 minutes'
    where w.id = p_attempt returning * into attempt;
  end if;
  return (
    select jsonb_build_object('mine', u.id = auth.uid(), 'name', u.full_name, 'until', attempt.claimed_until)
    from public.users u where u.id = attempt.claimed_by
  );
end $$;

/* Gives a claim back, so that others can take it. */
create function private.release_attempt(p_attempt uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.student_assignments w set claimed_by = null, claimed_until = null
  where w.id = p_attempt and w.claimed_by = auth.uid() and private.role() is not null;
end $$;

/* Keeps what a mentor has typed. Only its author ever reads it. */
create function private.save_grade_draft(p_attempt uuid, p_score integer, p_rubric jsonb, p_verdict text, p_feedback text) returns timestamptz
language plpgsql security definer set search_path = '' as $$
declare
  attempt public.student_assignments := private.attempt_to_grade(p_attempt);
begin
  insert into public.grade_drafts as d (attempt_id, company_id, score, rubric_scores, verdict, feedback)
  values (attempt.id, attempt.company_id, p_score, p_rubric, p_verdict, coalesce(p_feedback, ''))
  on conflict (attempt_id, author_id) do update
  set score = excluded.score, rubric_scores = excluded.rubric_scores, verdict = excluded.verdict,
    feedback = excluded.feedback, saved_at = now();
  return now();
end $$;

/* The raw score: the rubric's sum where there is a rubric, else the number given. Refuses what is out of range. */
create function private.checked_score(p_assignment public.assignments, p_score integer, p_rubric jsonb) returns integer
language plpgsql stable set search_path = '' as $$
declare
  total integer;
begin
  if p_assignment.rubric is null then
    if p_score is null or p_score not between 0 and p_assignment.max_score then
      raise exception 'score_out_of_range';
    end if;
    return p_score;
  end if;
  if jsonb_typeof(p_rubric) is distinct from 'object' or exists (
    select from jsonb_array_elements(p_assignment.rubric) c
    where jsonb_typeof(p_rubric -> (c ->> 'key')) is distinct from 'number'
      or (p_rubric ->> (c ->> 'key'))::numeric % 1 <> 0
      or (p_rubric ->> (c ->> 'key'))::numeric not between 0 and (c ->> 'points')::integer
  ) then
    raise exception 'rubric_is_incomplete';
  end if;
  select sum((p_rubric ->> (c ->> 'key'))::integer) into total from jsonb_array_elements(p_assignment.rubric) c;
  return total;
end $$;

/* Only the rubric's own keys are kept. */
create function private.rubric_scores(p_assignment public.assignments, p_rubric jsonb) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select jsonb_object_agg(c ->> 'key', p_rubric -> (c ->> 'key')) from jsonb_array_elements(p_assignment.rubric) c
  );
end $$;

/* Writes a grade, its history row and what follows for the attempt. Refuses a grade the assignment does not allow. */
create function private.write_grade(
  p_attempt public.student_assignments, p_score integer, p_rubric jsonb, p_verdict text, p_feedback text, p_reason text
) returns public.student_assignments
language plpgsql security definer set search_path = '' as $$
declare
  assignment public.assignments;
  raw integer;
  graded public.student_assignments;
begin
  select * into assignment from public.assignments a where a.id = p_attempt.assignment_id;
  raw := private.checked_score(assignment, p_score, p_rubric);
  if p_verdict is null or p_verdict not in ('pass', 'needs_work', 'fail') then
    raise exception 'verdict_is_missing';
  end if;
  if p_verdict = 'pass' and raw < assignment.pass_score then
    raise exception 'score_is_below_pass';
  end if;
  if p_verdict = 'needs_work' and p_attempt.attempt_number >= private.attempts_allowed(p_attempt.student_id, assignment.id) then
    raise exception 'last_attempt_cannot_be_returned';
  end if;

  update public.student_assignments w
  set state = case p_verdict when 'needs_work' then 'returned' else 'graded' end, verdict = p_verdict, raw_score = raw,
    score = private.score_after_lateness(raw, assignment.max_score, w.late_days, assignment.late_percent_per_day, assignment.late_floor_percent),
    rubric_scores = private.rubric_scores(assignment, p_rubric), feedback = nullif(btrim(p_feedback), ''),
    graded_by = auth.uid(), graded_at = clock_timestamp(), claimed_by = null, claimed_until = null, version = w.version + 1
  where w.id = p_attempt.id returning * into graded;

  insert into public.grade_events (company_id, attempt_id, old_grade, new_grade, reason, graded_by)
  values (graded.company_id, graded.id, case when p_attempt.graded_at is not null then private.grade_of(p_attempt) end,
    private.grade_of(graded), nullif(btrim(p_reason), ''), auth.uid());
  delete from public.grade_drafts d where d.attempt_id = graded.id and d.author_id = auth.uid();
  return graded;
end $$;

/* The grade of an attempt as its history keeps it. */
create function private.grade_of(p_attempt public.student_assignments) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return jsonb_build_object('score', p_attempt.score, 'raw_score', p_attempt.raw_score, 'verdict', p_attempt.verdict,
    'rubric_scores', p_attempt.rubric_scores, 'feedback', p_attempt.feedback);
end $$;

/* What follows from a grade: nobody is told any more that it waits, the student is told, what it unlocks opens, milestones are awarded. Returns what opened. */
create function private.after_grade(p_attempt public.student_assignments) returns uuid[]
language plpgsql security definer set search_path = '' as $$
declare
  work record;
begin
  select a.title, a.max_score, a.recording_id, l.course_id into work
  from public.assignments a
  join public.lesson_recordings r on r.id = a.recording_id
  join public.available_lessons l on l.id = r.lesson_id
  where a.id = p_attempt.assignment_id;

  update public.notifications n set is_read = true, read_at = now()
  from public.students s
  where s.id = p_attempt.student_id and n.user_id in (s.mentor_id, p_attempt.graded_by)
    and n.dedupe_key = 'work_to_grade:' || p_attempt.id and not n.is_read;
  perform private.notify(s.user_id,
    case p_attempt.verdict when 'needs_work' then 'needs_work' else 'graded' end,
    'graded:' || p_attempt.id || ':' || p_attempt.version,
    case p_attempt.verdict
      when 'pass' then format('“%s” passed, %s of %s', work.title, p_attempt.score, work.max_score)
      when 'needs_work' then format('“%s” needs work', work.title)
      else format('“%s” did not pass', work.title)
    end,
    coalesce(left(p_attempt.feedback, 200), ''), '/lessons/' || work.recording_id || '#work')
  from public.students s where s.id = p_attempt.student_id;

  if p_attempt.verdict = 'pass' then
    perform private.award(p_attempt.student_id, 'first_pass', null, jsonb_build_object('assignment', work.title));
    perform private.award_course(p_attempt.student_id, work.course_id);
  end if;
  return private.reevaluate(p_attempt.student_id, 'graded');
end $$;

/* Grades a waiting attempt: pass, needs_work (with feedback) or fail. Returns {score, opened}. One of two mentors wins. */
create function private.grade_attempt(p_attempt uuid, p_score integer, p_rubric jsonb, p_verdict text, p_feedback text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  attempt public.student_assignments := private.attempt_to_grade(p_attempt);
begin
  if attempt.state <> 'submitted' then
    raise exception 'attempt_is_graded';
  end if;
  if attempt.claimed_by is distinct from auth.uid() and attempt.claimed_until > now() then
    raise exception 'attempt_is_claimed';
  end if;
  attempt := private.write_grade(attempt, p_score, p_rubric, p_verdict, p_feedback, null);
  return jsonb_build_object('score', attempt.score, 'opened', to_jsonb(private.after_grade(attempt)));
end $$;

/* Changes the grade of the student's newest attempt, with a reason. The history keeps both. */
create function private.change_grade(
  p_attempt uuid, p_score integer, p_rubric jsonb, p_verdict text, p_feedback text, p_reason text
) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  attempt public.student_assignments := private.attempt_to_grade(p_attempt);
begin
  perform private.because(p_reason);
  if attempt.graded_at is null then
    raise exception 'attempt_is_not_graded';
  end if;
  if exists (
    select from public.student_assignments w
    where w.student_id = attempt.student_id and w.assignment_id = attempt.assignment_id
      and w.attempt_number > attempt.attempt_number and w.state <> 'draft'
  ) then
    raise exception 'attempt_is_stale';
  end if;
  attempt := private.write_grade(attempt, p_score, p_rubric, p_verdict, p_feedback, p_reason);
  return jsonb_build_object('score', attempt.score, 'opened', to_jsonb(private.after_grade(attempt)));
end $$;

/*
 * Gives one student more days (a new due date) or more attempts, with a reason. What is left out stays as it was
 * granted before; a date can be moved, not lost. Waiting work is counted again.
 */
create function private.grant_extension(p_student uuid, p_assignment uuid, p_due_date date, p_extra_attempts integer, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  student public.students;
  title text;
begin
  if private.can_teach(p_student) is not true then
    raise exception 'student_not_found';
  end if;
  select * into student from public.students s where s.id = p_student for no key update;
  select a.title into title from public.assignments a where a.id = p_assignment and a.company_id = student.company_id;
  if title is null then
    raise exception 'assignment_not_found';
  end if;
  perform private.because(p_reason);
  insert into public.assignment_extensions as e (student_id, assignment_id, company_id, due_date, extra_attempts, reason, granted_by)
  values (p_student, p_assignment, student.company_id, p_due_date, coalesce(p_extra_attempts, 0), btrim(p_reason), auth.uid())
  on conflict (student_id, assignment_id) do update
  set due_date = coalesce(excluded.due_date, e.due_date), extra_attempts = coalesce(p_extra_attempts, e.extra_attempts),
    reason = excluded.reason, granted_by = excluded.granted_by, granted_at = now();
  update public.student_assignments w
  set due_at = private.due_at(p_student, p_assignment),
    late_days = private.late_days(private.due_at(p_student, p_assignment), w.submitted_at, c.time_zone)
  from public.company_settings c
  where c.id = w.company_id and w.student_id = p_student and w.assignment_id = p_assignment and w.state = 'submitted';
  perform private.notify(student.user_id, 'extension', 'extension:' || p_assignment || ':' || now(),
    format('More room for “%s”', title),
    concat_ws(' ', 'It is due on ' || to_char(p_due_date, 'FMDD FMMonth') || '.',
      case when p_extra_attempts = 1 then 'You may hand in once more.' when p_extra_attempts > 1 then format('You may hand in %s more times.', p_extra_attempts) end), '/work');
end $$;

/* Gives students another mentor, with a reason. Waiting work moves with them. */
create function private.reassign_mentor(p_students uuid[], p_mentor uuid, p_reason text) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  moved integer;
begin
  perform private.refuse_unless(private.is_admin());
  perform private.because(p_reason);
  if not exists (
    select from public.users u where u.id = p_mentor and u.company_id = private.company_id() and u.role = 'mentor' and u.is_active
  ) then
    raise exception 'mentor_not_found';
  end if;
  perform from public.students s where s.id = any (p_students) and s.company_id = private.company_id() order by s.id for no key update;
  update public.students s set mentor_id = p_mentor where s.id = any (p_students) and s.company_id = private.company_id();
  get diagnostics moved = row_count;
  update public.student_assignments w set claimed_by = null, claimed_until = null
  where w.student_id = any (p_students) and w.state = 'submitted' and w.company_id = private.company_id();
  return moved;
end $$;

-- ---------------------------------------------------------------------------------------------
-- The API

create function public.save_draft(p_assignment uuid, p_text text, p_links text[], p_version integer) returns jsonb
language sql security invoker set search_path = '' as $$ select private.save_draft(p_assignment, p_text, p_links, p_version) $$;
create function public.attach_submission_file(p_user uuid, p_assignment uuid, p_path text, p_name text, p_size bigint, p_type text) returns jsonb
language sql security invoker set search_path = '' as
$$ select private.attach_submission_file(p_user, p_assignment, p_path, p_name, p_size, p_type) $$;
create function public.detach_submission_file(p_assignment uuid, p_path text) returns jsonb
language sql security invoker set search_path = '' as $$ select private.detach_submission_file(p_assignment, p_path) $$;
create function public.hand_in(p_attempt uuid) returns jsonb
language sql security invoker set search_path = '' as $$ select private.hand_in(p_attempt) $$;
create function public.claim_attempt(p_attempt uuid) returns jsonb
language sql security invoker set search_path = '' as $$ select private.claim_attempt(p_attempt) $$;
create function public.release_attempt(p_attempt uuid) returns void
language sql security invoker set search_path = '' as $$ select private.release_attempt(p_attempt) $$;
create function public.save_grade_draft(
  p_attempt uuid, p_score integer default null, p_rubric jsonb default null, p_verdict text default null, p_feedback text default null
) returns timestamptz
language sql security invoker set search_path = '' as
$$ select private.save_grade_draft(p_attempt, p_score, p_rubric, p_verdict, p_feedback) $$;
create function public.grade_attempt(
  p_attempt uuid, p_score integer default null, p_rubric jsonb default null, p_verdict text default null, p_feedback text default null
) returns jsonb
language sql security invoker set search_path = '' as
$$ select private.grade_attempt(p_attempt, p_score, p_rubric, p_verdict, p_feedback) $$;
create function public.change_grade(
  p_attempt uuid, p_score integer default null, p_rubric jsonb default null, p_verdict text default null,
  p_feedback text default null, p_reason text default null
) returns jsonb
language sql security invoker set search_path = '' as
$$ select private.change_grade(p_attempt, p_score, p_rubric, p_verdict, p_feedback, p_reason) $$;
create function public.grant_extension(
  p_student uuid, p_assignment uuid, p_due_date date default null, p_extra_attempts integer default 0, p_reason text default null
) returns void
language sql security invoker set search_path = '' as
$$ select private.grant_extension(p_student, p_assignment, p_due_date, p_extra_attempts, p_reason) $$;
create function public.reassign_mentor(p_students uuid[], p_mentor uuid, p_reason text) returns integer
language sql security invoker set search_path = '' as $$ select private.reassign_mentor(p_students, p_mentor, p_reason) $$;

grant execute on function
  private.save_draft(uuid, text, text[], integer), public.save_draft(uuid, text, text[], integer),
  private.detach_submission_file(uuid, text), public.detach_submission_file(uuid, text),
  private.hand_in(uuid), public.hand_in(uuid),
  private.claim_attempt(uuid), public.claim_attempt(uuid),
  private.release_attempt(uuid), public.release_attempt(uuid),
  private.save_grade_draft(uuid, integer, jsonb, text, text), public.save_grade_draft(uuid, integer, jsonb, text, text),
  private.grade_attempt(uuid, integer, jsonb, text, text), public.grade_attempt(uuid, integer, jsonb, text, text),
  private.change_grade(uuid, integer, jsonb, text, text, text), public.change_grade(uuid, integer, jsonb, text, text, text),
  private.grant_extension(uuid, uuid, date, integer, text), public.grant_extension(uuid, uuid, date, integer, text),
  private.reassign_mentor(uuid[], uuid, text), public.reassign_mentor(uuid[], uuid, text)
to authenticated;
grant execute on function
  private.attach_submission_file(uuid, uuid, text, text, bigint, text), public.attach_submission_file(uuid, uuid, text, text, bigint, text)
to service_role;
