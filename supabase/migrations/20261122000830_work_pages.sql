-- What a student's work pages and everybody's bell read: one json function per page.

create index recently_graded on public.student_assignments (graded_by, graded_at desc) where graded_at is not null;

/* Seconds a mentor usually needs: the middle of their last 50 first answers; null before the third. */
create function private.usual_answer(p_mentor uuid) returns integer
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select case when count(*) >= 3 then percentile_cont(0.5) within group (order by extract(epoch from recent.answered_at - recent.submitted_at)) end::integer
    from (
      select w.submitted_at,
        coalesce((select min(e.graded_at) from public.grade_events e where e.attempt_id = w.id), w.graded_at) as answered_at
      from public.student_assignments w
      where w.graded_by = p_mentor and w.graded_at is not null
      order by w.graded_at desc limit 50
    ) recent
  );
end $$;

/* The lesson that passing this work opens: the next in a sequential course, while it is still closed. */
create function private.opened_by(p_student uuid, p_assignment public.assignments) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  if not p_assignment.is_required then
    return null;
  end if;
  return (
    select jsonb_build_object('recording_id', path.id, 'label', path.label, 'title', path.title)
    from (
      select named.*, lag(named.id) over (order by named.place) as previous_id
      from public.lesson_recordings own
      join public.available_lessons here on here.id = own.lesson_id
      join public.courses c on c.id = here.course_id and c.is_sequential
      cross join lateral private.named_recordings(c.id) named
      where own.id = p_assignment.recording_id
    ) path
    where path.previous_id = p_assignment.recording_id
      and not exists (select from public.sequential_unlocks u where u.student_id = p_student and u.recording_id = path.id)
  );
end $$;

/* Attempts of a student at one assignment that were handed in, newest first. */
create function private.handed_in_attempts(p_student uuid, p_assignment uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((
    select jsonb_agg(jsonb_build_object(
      'id', w.id, 'number', w.attempt_number, 'state', w.state, 'text', w.submission_text, 'links', w.links, 'files', w.files,
      'submitted_at', w.submitted_at, 'due_at', w.due_at, 'late_days', w.late_days, 'raw_score', w.raw_score, 'score', w.score,
      'rubric_scores', w.rubric_scores, 'verdict', w.verdict, 'feedback', w.feedback, 'graded_at', w.graded_at,
      'graded_by', (select u.full_name from public.users u where u.id = w.graded_by)
    ) order by w.attempt_number desc)
    from public.student_assignments w
    where w.student_id = p_student and w.assignment_id = p_assignment and w.state <> 'draft'
  ), '[]');
end $$;

/*
 * What the student may type into now: the saved draft, or the attempt that the next save would begin,
 * filled with what was returned (version 0, no id). Null while work waits, and when it is over.
 */
create function private.work_in_the_making(p_student uuid, p_assignment uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  last_attempt public.student_assignments;
  is_saved boolean;
begin
  select * into last_attempt from public.student_assignments w
  where w.student_id = p_student and w.assignment_id = p_assignment order by w.attempt_number desc limit 1;
  is_saved := coalesce(last_attempt.state = 'draft', false);
  if last_attempt.state = 'submitted' or last_attempt.verdict = 'fail' or exists (
      select from public.student_assignments w
      where w.student_id = p_student and w.assignment_id = p_assignment and w.verdict = 'pass'
    )
    or last_attempt.state = 'returned' and last_attempt.attempt_number >= private.attempts_allowed(p_student, p_assignment) then
    return null;
  end if;
  return jsonb_build_object(
    'attempt_id', case when is_saved then last_attempt.id end,
    'attempt_number', coalesce(last_attempt.attempt_number, 0) + (not is_saved)::integer,
    'version', case when is_saved then last_attempt.version else 0 end,
    'saved_at', case when is_saved then last_attempt.saved_at end,
    'text', coalesce(last_attempt.submission_text, ''),
    'links', to_jsonb(coalesce(last_attempt.links, '{}')),
    'files', coalesce(last_attempt.files, '[]')
  );
end $$;

/* An assignment as its student reads it, with their due date and attempts. */
create function private.assignment_json(p_student public.students, p_zone text, p_assignment public.assignments) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  due timestamptz := private.due_at(p_student.id, p_assignment.id);
begin
  return jsonb_build_object(
    'id', p_assignment.id, 'title', p_assignment.title, 'description', p_assignment.description,
    'accepts_text', p_assignment.accepts_text, 'accepts_files', p_assignment.accepts_files, 'accepts_links', p_assignment.accepts_links,
    'file_extensions', p_assignment.file_extensions, 'max_file_mb', p_assignment.max_file_mb,
    'max_score', p_assignment.max_score, 'pass_score', p_assignment.pass_score, 'rubric', p_assignment.rubric,
    'late_percent_per_day', p_assignment.late_percent_per_day, 'late_floor_percent', p_assignment.late_floor_percent,
    'estimated_minutes', p_assignment.estimated_minutes, 'is_required', p_assignment.is_required,
    'attempts_allowed', private.attempts_allowed(p_student.id, p_assignment.id),
    'due_at', due, 'late_days', private.late_days(due, now(), p_zone),
    'extension', (
      select jsonb_build_object('due_date', e.due_date, 'extra_attempts', e.extra_attempts, 'reason', e.reason)
      from public.assignment_extensions e where e.student_id = p_student.id and e.assignment_id = p_assignment.id
    ),
    'opens', private.opened_by(p_student.id, p_assignment),
    'draft', private.work_in_the_making(p_student.id, p_assignment.id),
    'attempts', private.handed_in_attempts(p_student.id, p_assignment.id)
  );
end $$;

/* The assignments of one open lesson with the caller's own attempts. Null when the caller is no student or it is closed to them. */
create function private.assignment_panel(p_recording uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  student public.students;
  zone text;
begin
  select * into student from public.students s where s.id = private.student_id();
  if student.id is null or private.is_open(student.id, p_recording) is not true then
    return null;
  end if;
  select c.time_zone into zone from public.company_settings c where c.id = student.company_id;
  return jsonb_build_object(
    'now', now(), 'student_id', student.id,
    'mentor', (
      select jsonb_build_object('name', u.full_name, 'usual_seconds', private.usual_answer(u.id))
      from public.users u where u.id = student.mentor_id
    ),
    'assignments', coalesce((
      select jsonb_agg(private.assignment_json(student, zone, a) order by a.is_required desc, a.title, a.id)
      from public.assignments a
      where a.recording_id = p_recording and a.is_active and a.company_id = student.company_id
    ), '[]')
  );
end $$;

/* The saved draft of the caller at one assignment: {version, text, links, saved_at}; null when there is none. */
create function private.my_draft(p_assignment uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select jsonb_build_object('attempt_id', w.id, 'version', w.version, 'text', w.submission_text, 'links', w.links, 'saved_at', w.saved_at)
    from public.student_assignments w
    where w.student_id = private.student_id() and w.assignment_id = p_assignment and w.state = 'draft'
  );
end $$;

/* Why a lesson is closed, with the names of the lessons the reasons speak of. */
create function private.named_reasons(p_reasons jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((
    select jsonb_agg(reason.value || coalesce((
      select jsonb_build_object('label', named.label, 'title', named.title)
      from public.lesson_recordings r
      join public.available_lessons l on l.id = r.lesson_id
      cross join lateral private.named_recordings(l.course_id) named
      where r.id = (reason.value ->> 'recording_id')::uuid and named.id = r.id
    ), '{}') order by reason.ordinality)
    from jsonb_array_elements(p_reasons) with ordinality reason
  ), '[]');
end $$;

/* Every assignment of the caller's courses in path order with where they stand. What is locked gives title, dates and reasons, never its instructions. */
create function private.student_work() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  student public.students;
  zone text;
begin
  select * into student from public.students s where s.id = private.student_id();
  if student.id is null then
    return null;
  end if;
  select c.time_zone into zone from public.company_settings c where c.id = student.company_id;
  return jsonb_build_object(
    'now', now(),
    'way_out', private.way_out(student.id),
    'mentor', (
      select jsonb_build_object('name', u.full_name, 'usual_seconds', private.usual_answer(u.id))
      from public.users u where u.id = student.mentor_id
    ),
    'work', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', a.id, 'recording_id', state.recording_id, 'title', a.title, 'course', c.title,
        'label', named.label, 'lesson', named.title,
        'is_required', a.is_required, 'is_open', state.is_open, 'reasons', private.named_reasons(state.reasons),
        'estimated_minutes', a.estimated_minutes, 'max_score', a.max_score,
        'due_at', due.at, 'late_days', private.late_days(due.at, now(), zone),
        'attempts_allowed', private.attempts_allowed(student.id, a.id),
        'attempt', private.last_attempt(student.id, a.id)
      ) order by c.position, c.title, c.id, state.path_position, a.is_required desc, a.title, a.id)
      from public.enrollments e
      join public.courses c on c.id = e.course_id
      cross join lateral private.named_recordings(c.id) named
      join private.recording_states(student.id) state on state.recording_id = named.id
      join public.assignments a on a.recording_id = named.id and a.is_active
      cross join lateral private.due_at(student.id, a.id) due(at)
      where e.student_id = student.id
    ), '[]')
  );
end $$;

/* The newest attempt in short, a draft included; for a draft after a return, the returned feedback stays with it. */
create function private.last_attempt(p_student uuid, p_assignment uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select jsonb_build_object('number', w.attempt_number, 'state', w.state, 'verdict', w.verdict, 'score', w.score,
      'submitted_at', w.submitted_at, 'late_days', w.late_days, 'saved_at', w.saved_at, 'graded_at', w.graded_at,
      'feedback', left(coalesce(w.feedback, before.feedback), 200),
      'graded_by', (select u.full_name from public.users u where u.id = coalesce(w.graded_by, before.graded_by)))
    from public.student_assignments w
    left join public.student_assignments before on before.student_id = w.student_id and before.assignment_id = w.assignment_id
      and before.attempt_number = w.attempt_number - 1 and w.state = 'draft'
    where w.student_id = p_student and w.assignment_id = p_assignment
    order by w.attempt_number desc limit 1
  );
end $$;

-- ---------------------------------------------------------------------------------------------
-- Notifications

/* A notification as the bell and the list read it. */
create function private.notification_json(p_row public.notifications) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return jsonb_build_object('id', p_row.id, 'type', p_row.type, 'title', p_row.title, 'message', p_row.message,
    'link', p_row.link, 'is_read', p_row.is_read, 'created_at', p_row.created_at);
end $$;

/* The bell of the caller: {unread, latest}, the newest eight. */
create function private.bell() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  reader uuid := case when private.role() is not null then auth.uid() end;
begin
  return jsonb_build_object(
    'now', now(),
    'unread', (select count(*) from public.notifications n where n.user_id = reader and not n.is_read),
    'latest', coalesce((
      select jsonb_agg(private.notification_json(n) order by n.created_at desc, n.id)
      from (
        select * from public.notifications m where m.user_id = reader order by m.created_at desc, m.id limit 8
      ) n
    ), '[]')
  );
end $$;

/*
 * One page of the caller's notifications, newest first: {rows, from, all, unread}.
 * A cursor is the created_at and id of a row; the page lies after it (older), or before it when p_newer.
 */
create function private.notification_page(p_unread boolean, p_at timestamptz, p_id uuid, p_newer boolean, p_size integer) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  reader uuid := case when private.role() is not null then auth.uid() end;
  size integer := least(greatest(coalesce(p_size, 25), 1), 100);
  page public.notifications[];
  newer bigint := 0;
  total bigint;
  unread bigint;
begin
  select count(*), count(*) filter (where not n.is_read) into total, unread from public.notifications n where n.user_id = reader;
  if p_at is null or p_id is null then
    page := array(
      select n from public.notifications n
      where n.user_id = reader and (p_unread is not true or not n.is_read)
      order by n.created_at desc, n.id limit size);
  elsif p_newer then
    page := array(
      select n from public.notifications n
      where n.user_id = reader and (p_unread is not true or not n.is_read)
        and n.created_at >= p_at and (n.created_at > p_at or n.id < p_id)
      order by n.created_at, n.id desc limit size);
  else
    page := array(
      select n from public.notifications n
      where n.user_id = reader and (p_unread is not true or not n.is_read)
        and n.created_at <= p_at and (n.created_at < p_at or n.id > p_id)
      order by n.created_at desc, n.id limit size);
  end if;
  select array_agg(n order by n.created_at desc, n.id) into page from unnest(page) n;
  if page is not null then
    select count(*) into newer from public.notifications n
    where n.user_id = reader and (p_unread is not true or not n.is_read)
      and n.created_at >= (page[1]).created_at and (n.created_at > (page[1]).created_at or n.id < (page[1]).id);
  end if;
  return jsonb_build_object(
    'now', now(), 'all', total, 'unread', unread, 'from', newer + 1,
    'rows', coalesce((select jsonb_agg(private.notification_json(n) order by n.created_at desc, n.id) from unnest(page) n), '[]')
  );
end $$;

-- ---------------------------------------------------------------------------------------------
-- The API

create function public.assignment_panel(p_recording uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.assignment_panel(p_recording) $$;
create function public.my_draft(p_assignment uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.my_draft(p_assignment) $$;
create function public.student_work() returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.student_work() $$;
create function public.bell() returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.bell() $$;
create function public.notification_page(
  p_unread boolean default false, p_at timestamptz default null, p_id uuid default null, p_newer boolean default false, p_size integer default 25
) returns jsonb
language sql stable security invoker set search_path = '' as
$$ select private.notification_page(p_unread, p_at, p_id, p_newer, p_size) $$;

grant execute on function
  private.assignment_panel(uuid), public.assignment_panel(uuid),
  private.my_draft(uuid), public.my_draft(uuid),
  private.student_work(), public.student_work(),
  private.bell(), public.bell(),
  private.notification_page(boolean, timestamptz, uuid, boolean, integer),
  public.notification_page(boolean, timestamptz, uuid, boolean, integer)
to authenticated;
