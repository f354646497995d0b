-- What a student sees of the way: the home page and the course page, one round trip each.

/* A published recording as a student's page shows it: its place, its state, why it is closed, and the work that belongs to it. */
create type private.path_item as (
  course_id uuid, module_number integer, module_title text, lesson_id uuid, lesson_label text, lesson_title text,
  id uuid, label text, title text, duration integer, place integer,
  is_completed boolean, is_open boolean, reasons jsonb,
  watched int4multirange, watched_seconds integer, last_position integer, completed_at timestamptz, seen_at timestamptz,
  work jsonb
);

/*
 * The published assignments of a recording with where the student stands: the newest attempt's state,
 * the newest verdict with its feedback, and the due moment while it still counts. Required ones first.
 */
create function private.work_of(p_student uuid, p_recording uuid, p_requires text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((
    select jsonb_agg(jsonb_build_object(
      'id', a.id, 'title', a.title, 'is_required', a.is_required, 'minutes', a.estimated_minutes,
      'state', newest.state, 'attempt_number', newest.attempt_number,
      'attempts_allowed', private.attempts_allowed(p_student, a.id),
      'saved_at', newest.saved_at, 'submitted_at', newest.submitted_at,
      'verdict', graded.verdict, 'score', graded.score, 'max_score', a.max_score, 'feedback', graded.feedback,
      'grader', graded.grader, 'graded_at', graded.graded_at,
      'is_passed', ever.is_passed,
      'is_done', case p_requires when 'submitted' then ever.is_handed_in else ever.is_passed end,
      'due_at', case when ever.is_passed then null else private.due_at(p_student, a.id) end
    ) order by a.is_required desc, a.title, a.id)
    from public.assignments a
    left join lateral (
      select w.state, w.attempt_number, w.saved_at, w.submitted_at from public.student_assignments w
      where w.student_id = p_student and w.assignment_id = a.id order by w.attempt_number desc limit 1
    ) newest on true
    left join lateral (
      select w.verdict, w.score, w.feedback, w.graded_at, u.full_name as grader from public.student_assignments w
      join public.users u on u.id = w.graded_by
      where w.student_id = p_student and w.assignment_id = a.id order by w.attempt_number desc limit 1
    ) graded on true
    cross join lateral (
      select coalesce(bool_or(w.verdict = 'pass'), false) as is_passed,
        coalesce(bool_or(w.submitted_at is not null), false) as is_handed_in
      from public.student_assignments w where w.student_id = p_student and w.assignment_id = a.id
    ) ever
    where a.recording_id = p_recording and a.is_active
  ), '[]');
end $$;

/* Every published recording of a student's courses, as recording_states sees it. A lesson's only recording bears its name; several are numbered, 4.2.1. */
create function private.path_items(p_student uuid) returns setof private.path_item
language plpgsql stable security definer set search_path = '' rows 60 as $$
begin
  return query
  select state.course_id, l.module_number, m.title, l.id, l.module_number || '.' || l.lesson_number, l.title,
    r.id,
    concat_ws('.', l.module_number, l.lesson_number,
      case when count(*) over (partition by l.id) > 1 then row_number() over (partition by l.id order by r.position) end),
    case when count(*) over (partition by l.id) > 1 then r.title else l.title end, r.duration_seconds, state.path_position,
    state.is_completed, state.is_open, state.reasons,
    coalesce(seen.watched, '{}'), coalesce(seen.watched_duration, 0), coalesce(seen.last_position, 0),
    seen.completed_at, seen.updated_at,
    case when exists (select from public.assignments a where a.recording_id = r.id and a.is_active)
      then private.work_of(p_student, r.id, c.settings ->> 'sequential_requires') else '[]' end
  from private.recording_states(p_student) state
  join public.lesson_recordings r on r.id = state.recording_id
  join public.available_lessons l on l.id = r.lesson_id
  join public.modules m on m.course_id = l.course_id and m.module_number = l.module_number
  join public.company_settings c on c.id = r.company_id
  left join public.student_recordings seen on seen.student_id = p_student and seen.recording_id = r.id;
end $$;

/* A recording on the path as pages read it, seen seconds as [[from, to], …]. */
create function private.item_json(p_item private.path_item) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return to_jsonb(p_item) || jsonb_build_object('watched', private.ranges(p_item.watched));
end $$;

/*
 * The way out of a hold, {opens, name, email}: what opens lessons that have not begun for want of a first or full payment,
 * null otherwise and for mentors, who know of no invoice; and whom to ask: the office where the academy has set its address, else the student's mentor, else the
 * academy by name.
 */
create function private.way_out(p_student uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select jsonb_build_object('opens', case when (s.id = private.student_id() or private.is_office()) and exists (
      select from public.access_holds h where h.student_id = s.id and h.kind = 'billing' and h.lifted_at is null
    ) and private.overdue_hold(s.id, private.today(s.company_id)) is null then private.start_hold(s.id) end) || case
      when c.settings ->> 'office_email' <> '' then jsonb_build_object('name', c.company_name, 'email', c.settings ->> 'office_email')
      when m.id is not null then jsonb_build_object('name', m.full_name, 'email', m.email)
      else jsonb_build_object('name', c.company_name, 'email', null)
    end
    from public.students s
    join public.company_settings c on c.id = s.company_id
    left join public.users m on m.id = s.mentor_id and m.is_active
    where s.id = p_student
  );
end $$;

/* What both pages say about the student, the academy and who is there to ask. */
create function private.reader_json(p_student uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'now', now(), 'today', (now() at time zone c.time_zone)::date, 'zone', c.time_zone,
      'reader_zone', coalesce(u.time_zone, c.time_zone), 'academy', c.company_name,
      'threshold', (c.settings ->> 'completion_percent')::integer, 'requires', c.settings ->> 'sequential_requires',
      'turnaround_hours', (c.settings ->> 'turnaround_hours')::integer,
      'mentor', (select m.full_name from public.users m where m.id = s.mentor_id), 'way_out', private.way_out(s.id),
      'holds', coalesce((
        select jsonb_agg(h.kind order by h.kind) from public.access_holds h where h.student_id = s.id and h.lifted_at is null
      ), '[]')
    )
    from public.students s join public.company_settings c on c.id = s.company_id left join public.users u on u.id = s.user_id
    where s.id = p_student
  );
end $$;

/* Weeks in a row, this one or the last included, in which the student studied; weeks begin on Monday. */
create function private.week_streak(p_student uuid, p_today date) returns integer
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    with week as (
      select distinct date_trunc('week', d.day)::date as monday from public.study_days d
      where d.student_id = p_student and d.day <= p_today
    ),
    run as (select w.monday, w.monday + 7 * (row_number() over (order by w.monday desc))::integer as island from week w)
    select count(*)::integer from run
    where run.island = (select max(r.island) filter (where r.monday >= date_trunc('week', p_today)::date - 7) from run r)
  );
end $$;

/* How far a student is in each course: lessons, how many were completed in the last four weeks, seconds left. */
create function private.course_progress(p_student uuid, p_items private.path_item[], p_today date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((
    with lesson as (
      select i.course_id, i.lesson_id, bool_and(i.is_completed) as is_done, max(i.completed_at) as done_at,
        min(i.seen_at) as seen_at, sum(case when i.is_completed then 0 else i.duration - i.watched_seconds end) as rest,
        bool_and(not exists (
          select from jsonb_array_elements(i.work) w where (w ->> 'is_required')::boolean and not (w ->> 'is_passed')::boolean
        )) as is_passed
      from unnest(p_items) i group by i.course_id, i.lesson_id
    )
    select jsonb_agg(jsonb_build_object(
      'id', c.id, 'title', c.title, 'starts_on', e.starts_on, 'ends_on', e.ends_on,
      'is_over', e.state <> 'active' or coalesce(e.ends_on < p_today, false),
      'lessons', coalesce(l.lessons, 0), 'lessons_done', coalesce(l.done, 0), 'lessons_recently', coalesce(l.recently, 0),
      'is_finished', coalesce(l.is_finished, false), 'seconds_left', coalesce(l.rest, 0), 'first_done_at', l.first_done_at
    ) order by e.state <> 'active' or coalesce(e.ends_on < p_today, false), c.position, c.created_at)
    from public.enrollments e
    join public.courses c on c.id = e.course_id and c.is_active
    left join lateral (
      select count(*)::integer as lessons, count(*) filter (where lesson.is_done)::integer as done,
        count(*) filter (where lesson.is_done and lesson.done_at > now() - interval '28 days')::integer as recently,
        bool_and(lesson.is_done and lesson.is_passed) as is_finished, sum(lesson.rest)::integer as rest,
        min(lesson.done_at) filter (where lesson.is_done) as first_done_at
      from lesson where lesson.course_id = c.id
    ) l on true
    where e.student_id = p_student
  ), '[]');
end $$;

/*
 * Work a student can do, has handed in or got back in the last two weeks, first what has to be done
 * (by due date), then what waits, then what was graded. At most six rows, and how many there are.
 */
create function private.home_work(p_items private.path_item[]) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    with entry as (
      select i.course_id, i.place, w || jsonb_build_object('recording_id', i.id, 'label', i.label, 'opens', (
          select n.title from unnest(p_items) n
          where n.reasons @> jsonb_build_array(jsonb_build_object('kind', 'previous', 'recording_id', i.id, 'needs_work', true)) limit 1
        )) as work,
        case
          when w ->> 'state' = 'submitted' then 2
          when w ->> 'state' = 'graded' then 3
          else 1
        end as turn
      from unnest(p_items) i cross join lateral jsonb_array_elements(i.work) w
      where i.is_open and (w ->> 'state' is null or w ->> 'state' in ('draft', 'returned'))
        or w ->> 'state' = 'submitted'
        or w ->> 'state' = 'graded' and (w ->> 'graded_at')::timestamptz > now() - interval '14 days'
    ),
    sorted as (
      select entry.work, row_number() over (
        order by turn, case when turn = 1 then entry.work ->> 'due_at' end nulls last, (entry.work ->> 'is_required')::boolean desc,
          case when turn = 3 then entry.work ->> 'graded_at' end desc nulls last, entry.work ->> 'submitted_at', course_id, place
      ) as position
      from entry
    )
    select jsonb_build_object('total', count(*), 'rows',
      coalesce(jsonb_agg(s.work order by s.position) filter (where s.position <= 6), '[]'))
    from sorted s
  );
end $$;

/*
 * The signed-in student's home: {…reader, courses, next, path, work, week, streak, milestones}. next is the
 * recording to watch: the open one watched last, else the first open one; path is what stands around it.
 */
create function private.student_home() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  student uuid := private.student_id();
  reader jsonb := private.reader_json(student);
  items private.path_item[];
  next private.path_item;
  focus private.path_item;
  today date;
begin
  perform private.refuse_unless(student is not null);
  items := array(select i from private.path_items(student) i join public.courses c on c.id = i.course_id
    order by c.position, c.created_at, i.course_id, i.place);
  today := (now() at time zone (reader ->> 'reader_zone'))::date;

  select i.* into next from unnest(items) with ordinality as i
  where i.is_open and not i.is_completed
  order by i.watched_seconds > 0 desc, case when i.watched_seconds > 0 then i.seen_at end desc, i.ordinality limit 1;
  select i.* into focus from unnest(items) with ordinality as i
  order by i.id is not distinct from next.id desc, i.reasons @> '[{"kind": "not_enrolled"}]', i.is_completed,
    case when i.is_completed then -i.ordinality else i.ordinality end limit 1;

  return reader || jsonb_build_object(
    'courses', private.course_progress(student, items, (reader ->> 'today')::date),
    'next', case when next.id is not null then private.item_json(next) end,
    'path', coalesce((
      select jsonb_agg(private.item_json(i) order by i.place) from unnest(items) i
      where i.course_id = focus.course_id and i.place between focus.place - 1 and focus.place + 2
    ), '[]'),
    'work', private.home_work(items),
    'reader_today', today,
    'week', coalesce((
      select jsonb_agg(d.day order by d.day) from public.study_days d
      where d.student_id = student and d.day between date_trunc('week', today)::date and date_trunc('week', today)::date + 6
    ), '[]'),
    'streak', private.week_streak(student, today),
    'awaits_answers', private.awaits_answers(student),
    'milestones', coalesce((
      select jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.milestone_type, 'title', m.title, 'message', m.message) order by a.achieved_at, a.id)
      from public.milestone_celebration a join public.milestones m on m.id = a.milestone_id
      where a.student_id = student and not a.is_celebrated
    ), '[]')
  );
end $$;

/*
 * A course as a student sees it: {…reader, student, course, courses, modules: [{number, title, lessons: [{id,
 * label, title, recordings: […]}]}]}. The student's own, or that of a student the caller may teach; the first
 * course when none is named. Null when there is no such student or course for the caller.
 */
create function private.course_outline(p_course uuid, p_student uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  student public.students;
  reader jsonb;
  course public.courses;
begin
  select s.* into student from public.students s
  where s.id = coalesce(p_student, private.student_id()) and (s.id = private.student_id() or private.can_teach(s.id));
  reader := private.reader_json(student.id);
  select c.* into course from public.enrollments e join public.courses c on c.id = e.course_id and c.is_active
  where e.student_id = student.id and (p_course is null or c.id = p_course)
  order by e.state <> 'active' or coalesce(e.ends_on < (reader ->> 'today')::date, false), c.position, c.created_at limit 1;
  if course.id is null then
    return null;
  end if;

  return reader || (
    with lesson as (
      select i.module_number, i.module_title, min(i.place) as place, jsonb_build_object(
        'id', i.lesson_id, 'label', i.lesson_label, 'title', i.lesson_title,
        'recordings', jsonb_agg(private.item_json(i) order by i.place)
      ) as json
      from private.path_items(student.id) i where i.course_id = course.id
      group by i.module_number, i.module_title, i.lesson_id, i.lesson_label, i.lesson_title
    ),
    module as (
      select l.module_number, jsonb_build_object(
        'number', l.module_number, 'title', l.module_title, 'lessons', jsonb_agg(l.json order by l.place)
      ) as json
      from lesson l group by l.module_number, l.module_title
    )
    select jsonb_build_object(
      'student', jsonb_build_object('id', student.id, 'name', student.full_name),
      'course', (
        select jsonb_build_object('id', course.id, 'title', course.title, 'description', course.description,
          'is_sequential', course.is_sequential, 'starts_on', e.starts_on, 'ends_on', e.ends_on,
          'is_over', e.state <> 'active' or coalesce(e.ends_on < (reader ->> 'today')::date, false))
        from public.enrollments e where e.student_id = student.id and e.course_id = course.id
      ),
      'courses', (
        select jsonb_agg(jsonb_build_object('id', c.id, 'title', c.title) order by c.position, c.created_at)
        from public.enrollments e join public.courses c on c.id = e.course_id and c.is_active where e.student_id = student.id
      ),
      'modules', coalesce((select jsonb_agg(m.json order by m.module_number) from module m), '[]')
    )
  );
end $$;

create function public.student_home() returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.student_home() $$;
create function public.course_outline(p_course uuid default null, p_student uuid default null) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.course_outline(p_course, p_student) $$;

grant execute on function
  private.student_home(), public.student_home(),
  private.course_outline(uuid, uuid), public.course_outline(uuid, uuid)
to authenticated;
