-- What those who teach look at: the queue and one attempt. Each page is one function that asks who is asking.

-- ---------------------------------------------------------------------------------------------
-- Whose work is it? Kept beside the attempt, so that a queue walks one index however many students there are.

alter table public.student_assignments add column mentor_id uuid, add column is_superseded boolean not null default false;
comment on column public.student_assignments.mentor_id is 'Derived: the mentor of the student. Kept by triggers.';
comment on column public.student_assignments.is_superseded is 'Derived: a later attempt has been handed in. Kept by trigger.';

create function private.derive_attempt_mentor() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  select s.mentor_id into new.mentor_id from public.students s where s.id = new.student_id;
  return new;
end $$;
create trigger derive_mentor before insert on public.student_assignments
for each row execute function private.derive_attempt_mentor();

create function private.move_attempts_to_mentor() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.student_assignments w set mentor_id = new.mentor_id where w.student_id = new.id;
  return null;
end $$;
create trigger move_attempts after update of mentor_id on public.students
for each row when (old.mentor_id is distinct from new.mentor_id) execute function private.move_attempts_to_mentor();

create function private.supersede_attempts() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.student_assignments w set is_superseded = true
  where w.student_id = new.student_id and w.assignment_id = new.assignment_id
    and w.attempt_number < new.attempt_number and not w.is_superseded;
  return null;
end $$;
create trigger supersede after insert or update of state on public.student_assignments
for each row when (new.state <> 'draft') execute function private.supersede_attempts();

create index waiting_attempts_of_mentor on public.student_assignments (mentor_id, submitted_at, id) where state = 'submitted';
create index graded_attempts_of_mentor on public.student_assignments (mentor_id, state, graded_at, id) where graded_at is not null;
create index returned_attempts_of_mentor on public.student_assignments (mentor_id, graded_at, id) where state = 'returned' and not is_superseded;
create index graded_attempts_of_company on public.student_assignments (company_id, graded_at) where graded_at is not null;
create index students_of_mentor on public.students (mentor_id, full_name, id);

-- ---------------------------------------------------------------------------------------------
-- Turnaround

/* Median seconds from handing in to the first answer, over the last 200 answers of the last 90 days; null without any. */
create function private.median_turnaround(p_company uuid, p_mentor uuid) returns integer
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select percentile_cont(0.5) within group (order by extract(epoch from coalesce(first.answered_at, w.graded_at) - w.submitted_at))
    from (
      (select w.id, w.company_id, w.graded_at, w.submitted_at from public.student_assignments w
        where p_mentor is null and w.company_id = p_company and w.graded_at > now() - interval '90 days'
        order by w.graded_at desc limit 200)
      union all
      (select w.id, w.company_id, w.graded_at, w.submitted_at from public.student_assignments w
        where w.mentor_id = p_mentor and w.state = 'graded' and w.graded_at > now() - interval '90 days'
        order by w.graded_at desc limit 100)
      union all
      (select w.id, w.company_id, w.graded_at, w.submitted_at from public.student_assignments w
        where w.mentor_id = p_mentor and w.state = 'returned' and w.graded_at > now() - interval '90 days'
        order by w.graded_at desc limit 100)
    ) w
    -- A grade that is changed later does not make the answer late.
    cross join lateral (
      select min(e.graded_at) as answered_at from public.grade_events e where e.attempt_id = w.id and e.company_id = w.company_id
    ) first
  )::integer;
end $$;

-- ---------------------------------------------------------------------------------------------
-- The queue

/* A row's place in a list as text: microseconds and id. */
create function private.place_of(p_at timestamptz, p_id uuid) returns text
language plpgsql immutable set search_path = '' as $$
begin
  return (extract(epoch from p_at) * 1000000)::bigint || '_' || p_id;
end $$;

/* The time of a place; null for a malformed one, which reads as "from the beginning". */
create function private.place_at(p_place text) returns timestamptz
language plpgsql immutable set search_path = '' as $$
begin
  if p_place !~ '^[0-9]{1,17}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then
    return null;
  end if;
  return 'epoch'::timestamptz + split_part(p_place, '_', 1)::bigint * interval '1 microsecond';
end $$;

/*
 * The statement that finds a mentor's attempts in one view with the filters that are set.
 * $1 mentor, $2 assignments, $3 students and $5 assignments that a search found, $4 caller. Only words of our own are put together.
 */
create function private.queue_statement(p_view text, p_has_assignments boolean, p_has_search boolean, p_claim text) returns text
language plpgsql immutable set search_path = '' as $$
begin
  return format('select w.id, w.%s as at from public.student_assignments w where w.mentor_id = $1 and ',
    case p_view when 'waiting' then 'submitted_at' else 'graded_at' end)
    || case p_view
      when 'waiting' then 'w.state = ''submitted'''
      when 'graded' then 'w.state = ''graded'' and w.graded_at is not null'
      else 'w.state = ''returned'' and not w.is_superseded'
    end
    || case when p_has_assignments then ' and w.assignment_id = any ($2)' else '' end
    || case when p_has_search then ' and (w.student_id = any ($3) or w.assignment_id = any ($5))' else '' end
    || case p_claim
      when 'mine' then ' and w.claimed_by = $4 and w.claimed_until > now()'
      when 'others' then ' and w.claimed_by <> $4 and w.claimed_until > now()'
      when 'free' then ' and (w.claimed_by is null or w.claimed_until <= now())'
      else ''
    end;
end $$;

/* Who has an attempt now, as the caller sees it; null when nobody has. */
create function private.claim_of(p_attempt public.student_assignments) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select jsonb_build_object('mine', u.id = auth.uid(), 'name', u.full_name, 'until', p_attempt.claimed_until)
    from public.users u
    where u.id = p_attempt.claimed_by and p_attempt.claimed_until > now() and p_attempt.state = 'submitted'
  );
end $$;

/* One line of the queue. */
create function private.queue_row(p_attempt public.student_assignments, p_at timestamptz) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'id', p_attempt.id, 'place', private.place_of(p_at, p_attempt.id), 'at', p_at,
      'student_id', s.id, 'student', s.full_name, 'assignment', a.title,
      'attempt_number', p_attempt.attempt_number, 'attempts_allowed', private.attempts_allowed(s.id, a.id),
      'has_text', length(btrim(p_attempt.submission_text)) > 0, 'files', jsonb_array_length(p_attempt.files),
      'links', cardinality(p_attempt.links), 'late_days', p_attempt.late_days, 'state', p_attempt.state,
      'verdict', p_attempt.verdict, 'score', p_attempt.score, 'max_score', a.max_score,
      'claim', private.claim_of(p_attempt)
    )
    from public.students s, public.assignments a
    where s.id = p_attempt.student_id and a.id = p_attempt.assignment_id
  );
end $$;

/* How many attempts wait, were returned and not yet done again, and are graded. Counting ends at 10,000. */
create function private.queue_counts(p_mentor uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  view text;
  found bigint;
  counts jsonb := '{}';
begin
  foreach view in array array['waiting', 'returned', 'graded'] loop
    execute format('select count(*) from (%s limit 10001) w', private.queue_statement(view, false, false, null))
    into found using p_mentor;
    counts := counts || jsonb_build_object(view, found);
  end loop;
  return counts;
end $$;

/* The oldest attempt that waits for a mentor, and the oldest one nobody else has claimed. */
create function private.oldest_attempts(p_mentor uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select jsonb_build_object('student', s.full_name, 'at', w.submitted_at, 'free_id', (
      select free.id from public.student_assignments free
      where free.mentor_id = p_mentor and free.state = 'submitted'
        and (free.claimed_by is null or free.claimed_by = p_mentor or free.claimed_until <= now())
      order by free.submitted_at, free.id limit 1
    ))
    from public.student_assignments w join public.students s on s.id = w.student_id
    where w.mentor_id = p_mentor and w.state = 'submitted' order by w.submitted_at, w.id limit 1
  );
end $$;

/* What the queue can be narrowed down to: the company's published assignments and courses. */
create function private.queue_filters(p_company uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return jsonb_build_object(
    'assignments', coalesce((
      select jsonb_agg(jsonb_build_object('id', a.id, 'title', a.title) order by l.module_number, l.lesson_number, r.position)
      from public.assignments a join public.lesson_recordings r on r.id = a.recording_id
      join public.available_lessons l on l.id = r.lesson_id where a.company_id = p_company and a.is_active
    ), '[]'),
    'courses', coalesce((
      select jsonb_agg(jsonb_build_object('id', c.id, 'title', c.title) order by c.position, c.title)
      from public.courses c where c.company_id = p_company and c.is_active
    ), '[]')
  );
end $$;

/*
 * The caller's queue in one view (waiting, returned, graded), filtered: counts, oldest, turnaround,
 * 25 rows after or before a place (waiting: oldest first, others: newest first), and what can be filtered by.
 */
create function private.mentor_queue(
  p_view text, p_assignment uuid, p_course uuid, p_claim text, p_search text, p_after text, p_before text
) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  mentor uuid := auth.uid();
  company uuid := private.company_id();
  view text := case when p_view in ('returned', 'graded') then p_view else 'waiting' end;
begin
  perform private.refuse_unless(private.role() = 'mentor');
  return jsonb_build_object('now', now(), 'view', view, 'counts', private.queue_counts(mentor),
      'oldest', private.oldest_attempts(mentor), 'median_seconds', private.median_turnaround(company, mentor))
    || private.queue_filters(company)
    || private.queue_page(view, private.assignments_within(p_assignment, p_course), private.search_pattern(p_search), p_claim, p_after, p_before);
end $$;

/* The one assignment, those of the course, or those that are both; null when neither is asked for. */
create function private.assignments_within(p_assignment uuid, p_course uuid) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  if p_course is null then
    return case when p_assignment is not null then array[p_assignment] end;
  end if;
  return array(
    select a.id from public.assignments a join public.lesson_recordings r on r.id = a.recording_id
    join public.available_lessons l on l.id = r.lesson_id
    where l.course_id = p_course and (p_assignment is null or a.id = p_assignment)
  );
end $$;

/* One page of the caller's queue: {rows, preceding, total, has_next}. preceding and total end at 10,000. */
create function private.queue_page(
  p_view text, p_assignments uuid[], p_pattern text, p_claim text, p_after text, p_before text
) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  found text := private.queue_statement(p_view, p_assignments is not null, p_pattern is not null, p_claim);
  place text := case when private.place_at(p_after) is not null then p_after when private.place_at(p_before) is not null then p_before end;
  is_back boolean := place is not null and private.place_at(p_after) is null;
  key text := case p_view when 'waiting' then 'w.submitted_at' else 'w.graded_at' end;
  onward text := case p_view when 'waiting' then 'asc' else 'desc' end;
  way text := case when (p_view = 'waiting') <> is_back then 'asc' else 'desc' end;
  students uuid[] := array(select s.id from public.students s where s.mentor_id = auth.uid() and s.full_name ilike p_pattern);
  titled uuid[] := array(select a.id from public.assignments a where a.company_id = private.company_id() and a.title ilike p_pattern);
  result jsonb;
begin
  execute format(
    'with page as (%1$s and ($6::timestamptz is null or (%2$s, w.id) %4$s ($6, $7)) order by %2$s %3$s, w.id %3$s limit 26),
     shown as (select * from page order by at %3$s, id %3$s limit 25)
     select jsonb_build_object(
       ''rows'', coalesce((select jsonb_agg(private.queue_row(w, shown.at) order by shown.at %5$s, shown.id %5$s)
         from shown join public.student_assignments w on w.id = shown.id), ''[]''),
       ''more'', (select count(*) > 25 from page),
       ''preceding'', (select count(*) from (
         %1$s and $6 is not null and (%2$s, w.id) %6$s (select at, id from shown order by at %5$s, id %5$s limit 1) limit 10001) w),
       ''total'', (select count(*) from (%1$s limit 10001) w))',
    found, key, way, case way when 'asc' then '>' else '<' end, onward, case onward when 'asc' then '<' else '>' end
  ) into result
  using auth.uid(), p_assignments, students, auth.uid(), titled, private.place_at(place), split_part(place, '_', 2)::uuid;
  return result - 'more' || jsonb_build_object('has_next', (result ->> 'more')::boolean or is_back);
end $$;

create function public.mentor_queue(
  p_view text default 'waiting', p_assignment uuid default null, p_course uuid default null, p_claim text default null,
  p_search text default null, p_after text default null, p_before text default null
) returns jsonb
language sql stable security invoker set search_path = '' as
$$ select private.mentor_queue(p_view, p_assignment, p_course, p_claim, p_search, p_after, p_before) $$;

grant execute on function
  private.mentor_queue(text, uuid, uuid, text, text, text, text), public.mentor_queue(text, uuid, uuid, text, text, text, text)
to authenticated;

-- ---------------------------------------------------------------------------------------------
-- One attempt

/* Raw score to final score, for every raw score from 0 to the maximum; null when nothing is deducted. */
create function private.scores_after_lateness(p_assignment public.assignments, p_late_days integer) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  if p_late_days = 0 or p_assignment.late_percent_per_day is null then
    return null;
  end if;
  return (
    select jsonb_agg(private.score_after_lateness(
      raw, p_assignment.max_score, p_late_days, p_assignment.late_percent_per_day, p_assignment.late_floor_percent) order by raw)
    from generate_series(0, p_assignment.max_score) raw
  );
end $$;

/*
 * The published recordings of a course in path order, named as students see them: a lesson's only recording
 * bears its name, several are numbered, 4.2.1.
 */
create function private.named_recordings(p_course uuid) returns table (id uuid, label text, title text, place bigint)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select r.id,
    concat_ws('.', l.module_number, l.lesson_number,
      case when count(*) over lesson > 1 then row_number() over (lesson order by r.position) end),
    case when count(*) over lesson > 1 then r.title else l.title end,
    row_number() over (order by l.module_number, l.lesson_number, r.position)
  from public.available_lessons l join public.lesson_recordings r on r.lesson_id = l.id and r.is_active
  where l.course_id = p_course and l.is_active
  window lesson as (partition by l.id);
end $$;

/* Recordings that stay closed for this one reason: that this attempt has not passed. ["4.3 Discounts", …] */
create function private.opened_by_passing(p_attempt public.student_assignments) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  here uuid := (select a.recording_id from public.assignments a where a.id = p_attempt.assignment_id);
begin
  if exists (
    select from public.assignments a
    where a.recording_id = here and a.is_active and a.is_required and a.id <> p_attempt.assignment_id and not exists (
      select from public.student_assignments w
      where w.student_id = p_attempt.student_id and w.assignment_id = a.id and w.verdict = 'pass'
    )
  ) then
    return '[]';
  end if;
  return coalesce((
    select jsonb_agg(named.label || ' ' || named.title order by named.place)
    from private.recording_states(p_attempt.student_id) state
    join private.named_recordings(state.course_id) named on named.id = state.recording_id
    where jsonb_array_length(state.reasons) = 1
      and state.reasons @> jsonb_build_array(jsonb_build_object('kind', 'previous', 'recording_id', here, 'needs_watching', false, 'needs_work', true))
  ), '[]');
end $$;

/* An attempt with its grade, as those who teach read it. */
create function private.attempt_json(p_attempt public.student_assignments) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return jsonb_build_object(
    'id', p_attempt.id, 'number', p_attempt.attempt_number, 'state', p_attempt.state,
    'text', p_attempt.submission_text, 'links', to_jsonb(p_attempt.links),
    'files', coalesce((
      select jsonb_agg(jsonb_build_object('name', f ->> 'name', 'size', (f ->> 'size')::bigint, 'type', f ->> 'type') order by at)
      from jsonb_array_elements(p_attempt.files) with ordinality file(f, at)
    ), '[]'),
    'submitted_at', p_attempt.submitted_at, 'due_at', p_attempt.due_at, 'late_days', p_attempt.late_days,
    'raw_score', p_attempt.raw_score, 'score', p_attempt.score, 'rubric_scores', p_attempt.rubric_scores,
    'verdict', p_attempt.verdict, 'feedback', p_attempt.feedback, 'graded_at', p_attempt.graded_at,
    'graded_by', (select jsonb_build_object('mine', u.id = auth.uid(), 'name', u.full_name) from public.users u where u.id = p_attempt.graded_by)
  );
end $$;

/* The assignment and the place in the course it belongs to. */
create function private.graded_assignment(p_student uuid, p_assignment public.assignments) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'id', p_assignment.id, 'title', p_assignment.title, 'description', p_assignment.description,
      'max_score', p_assignment.max_score, 'pass_score', p_assignment.pass_score,
      'attempts_allowed', private.attempts_allowed(p_student, p_assignment.id), 'rubric', p_assignment.rubric,
      'late_percent_per_day', p_assignment.late_percent_per_day, 'late_floor_percent', p_assignment.late_floor_percent,
      'lesson', l.module_number || '.' || l.lesson_number || ' ' || l.title, 'course', c.title
    )
    from public.lesson_recordings r
    join public.available_lessons l on l.id = r.lesson_id
    join public.courses c on c.id = l.course_id
    where r.id = p_assignment.recording_id
  );
end $$;

/* Every grade an attempt has had, first one first. */
create function private.grade_history(p_attempt uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((
    select jsonb_agg(jsonb_build_object('id', e.id, 'at', e.graded_at, 'by', u.full_name, 'reason', e.reason,
      'old', e.old_grade, 'new', e.new_grade) order by e.graded_at)
    from public.grade_events e join public.users u on u.id = e.graded_by where e.attempt_id = p_attempt
  ), '[]');
end $$;

/* What the caller has typed and not yet given; null when nothing is kept. */
create function private.grade_draft(p_attempt uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select jsonb_build_object('score', d.score, 'rubric_scores', d.rubric_scores, 'verdict', d.verdict,
      'feedback', d.feedback, 'saved_at', d.saved_at)
    from public.grade_drafts d where d.attempt_id = p_attempt and d.author_id = auth.uid()
  );
end $$;

/* The caller's comments and the shared ones, by title. */
create function private.comment_bank() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((
    select jsonb_agg(jsonb_build_object('id', b.id, 'title', b.title, 'body', b.body, 'shared', b.owner_id is null) order by b.title, b.id)
    from public.comment_bank b
    where b.company_id = private.company_id() and (b.owner_id is null or b.owner_id = auth.uid())
  ), '[]');
end $$;

/* The attempts that wait around one: the mentor's queue, or for an admin what waits of this student. */
create function private.waiting_around(p_attempt public.student_assignments) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  is_own boolean := private.role() = 'mentor';
begin
  return (
    with waiting as (
      select w.id, w.submitted_at from public.student_assignments w
      where w.state = 'submitted' and w.mentor_id = auth.uid() and is_own
      union all
      select w.id, w.submitted_at from public.student_assignments w
      where w.state = 'submitted' and w.student_id = p_attempt.student_id and not is_own
    ),
    around as (
      (select * from waiting where (submitted_at, id) < (p_attempt.submitted_at, p_attempt.id) order by submitted_at desc, id desc limit 10)
      union all
      (select * from waiting where (submitted_at, id) >= (p_attempt.submitted_at, p_attempt.id) order by submitted_at, id limit 40)
    )
    select jsonb_build_object(
      'total', (select count(*) from waiting),
      'position', (select count(*) + 1 from waiting where (submitted_at, id) < (p_attempt.submitted_at, p_attempt.id)),
      'rows', coalesce((select jsonb_agg(private.queue_row(w, w.submitted_at) order by w.submitted_at, w.id)
        from around join public.student_assignments w on w.id = around.id), '[]')
    )
  );
end $$;

/* Everything the grading page shows of one attempt; null when it is missing, a draft, or not the caller's to grade. */
create function private.attempt_page(p_attempt uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  attempt public.student_assignments;
  assignment public.assignments;
begin
  select * into attempt from public.student_assignments w where w.id = p_attempt and w.state <> 'draft';
  if attempt.id is null or private.can_teach(attempt.student_id) is not true then
    return null;
  end if;
  select * into assignment from public.assignments a where a.id = attempt.assignment_id;
  return jsonb_build_object(
    'now', now(),
    'attempt', private.attempt_json(attempt) || jsonb_build_object('claim', private.claim_of(attempt)),
    'student', (
      select jsonb_build_object('id', s.id, 'name', s.full_name, 'zone', u.time_zone)
      from public.students s left join public.users u on u.id = s.user_id where s.id = attempt.student_id
    ),
    'assignment', private.graded_assignment(attempt.student_id, assignment),
    'others', coalesce((
      select jsonb_agg(private.attempt_json(w) order by w.attempt_number) from public.student_assignments w
      where w.student_id = attempt.student_id and w.assignment_id = attempt.assignment_id and w.id <> attempt.id and w.state <> 'draft'
    ), '[]'),
    'events', private.grade_history(attempt.id),
    'draft', private.grade_draft(attempt.id),
    'comments', private.comment_bank(),
    'opens', private.opened_by_passing(attempt),
    'scores_after_lateness', private.scores_after_lateness(assignment, attempt.late_days),
    'queue', private.waiting_around(attempt)
  );
end $$;

/* Where a file of an attempt lies: {path, name, size, type}; null when the caller may not grade it. The first file is 0. */
create function private.attempt_file(p_attempt uuid, p_index integer) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select w.files -> p_index from public.student_assignments w
    where w.id = p_attempt and w.state <> 'draft' and p_index >= 0 and private.can_teach(w.student_id)
  );
end $$;

create function public.attempt_page(p_attempt uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.attempt_page(p_attempt) $$;
create function public.attempt_file(p_attempt uuid, p_index integer) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.attempt_file(p_attempt, p_index) $$;

grant execute on function
  private.attempt_page(uuid), public.attempt_page(uuid),
  private.attempt_file(uuid, integer), public.attempt_file(uuid, integer)
to authenticated;
