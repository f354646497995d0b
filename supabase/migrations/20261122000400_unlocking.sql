-- What is open to whom, and why not. One rule set: pages and policies ask the same function.

/*
 * Every published recording of the student's courses in path order (module, lesson, position), with
 * the reasons that keep it closed. Open means no reason is left. All reasons are listed, in the order
 * of the rules: not_enrolled ends the matter, on_hold and staff_locked close even what was seen;
 * completed, opened by staff or unlocked once stay open; then drip, prerequisite, previous.
 */
create function private.recording_states(p_student uuid)
returns table (
  course_id uuid, lesson_id uuid, recording_id uuid, path_position integer,
  is_completed boolean, was_unlocked boolean, is_open boolean, reasons jsonb
)
language plpgsql stable security definer set search_path = '' rows 60 as $$
begin
  return query
  with person as (
    select s.id, coalesce(u.is_active, true) as is_active, c.settings ->> 'sequential_requires' as requires,
      (now() at time zone c.time_zone)::date as today
    from public.students s
    join public.company_settings c on c.id = s.company_id
    left join public.users u on u.id = s.user_id
    where s.id = p_student
  ),
  hold as (
    select coalesce(jsonb_agg(jsonb_build_object('kind', 'on_hold', 'hold', h.kind) order by h.kind), '[]') as reasons
    from public.access_holds h where h.student_id = p_student and h.lifted_at is null
  ),
  override as (
    select o.recording_id as id, bool_or(o.action = 'lock') as locks, bool_or(o.action = 'open') as opens,
      bool_or(o.action = 'waive') as waives, least(greatest(coalesce(sum(o.shift_days), 0), -36500), 36500)::integer as shift_days
    from public.access_overrides o, person
    where o.student_id = p_student and o.revoked_at is null and (o.ends_on is null or o.ends_on >= person.today)
    group by o.recording_id
  ),
  published as (
    select r.id, r.title, r.position, l.id as lesson, l.title as lesson_title, l.module_number, l.lesson_number,
      l.prerequisites, l.drip_days, c.id as course, c.is_sequential, e.starts_on, e.ends_on, e.state
    from public.enrollments e
    join public.courses c on c.id = e.course_id and c.is_active
    join public.available_lessons l on l.course_id = c.id and l.is_active
    join public.lesson_recordings r on r.lesson_id = l.id and r.is_active
    where e.student_id = p_student
  ),
  work as (
    select a.recording_id as id,
      bool_and(coalesce(case person.requires when 'submitted' then t.is_handed_in else t.is_passed end, false)) as is_done
    from published p
    join public.assignments a on a.recording_id = p.id and a.is_active and a.is_required
    cross join person
    left join lateral (
      select bool_or(w.submitted_at is not null) as is_handed_in, bool_or(w.verdict = 'pass') as is_passed
      from public.student_assignments w where w.student_id = p_student and w.assignment_id = a.id
    ) t on true
    group by a.recording_id
  ),
  path as (
    select p.*, row_number() over way as place, sr.completed_at is not null as is_done,
      lag(p.id) over way as previous_id,
      lag(sr.completed_at is not null) over way as previous_is_seen,
      lag(coalesce(work.is_done, true)) over way as previous_work_is_done
    from published p
    left join public.student_recordings sr on sr.student_id = p_student and sr.recording_id = p.id
    left join work on work.id = p.id
    window way as (partition by p.course order by p.module_number, p.lesson_number, p.position)
  ),
  lesson as (
    select p.lesson as id, bool_and(p.is_done) as is_done, min(p.place) as place,
      min(p.module_number) || '.' || min(p.lesson_number) as label, min(p.lesson_title) as title
    from path p group by p.lesson
  ),
  missing as (
    select p.id, jsonb_agg(jsonb_build_object('kind', 'prerequisite', 'lesson_id', lesson.id, 'label', lesson.label, 'title', lesson.title)
      order by lesson.place) as reasons
    from path p
    cross join lateral unnest(p.prerequisites) needed(id)
    join lesson on lesson.id = needed.id::uuid and not lesson.is_done
    where cardinality(p.prerequisites) > 0
    group by p.id
  )
  select p.course, p.lesson, p.id, p.place::integer, p.is_done, unlocked.id is not null,
    why.reasons = '[]', why.reasons
  from path p
  cross join person
  cross join hold
  left join override o on o.id = p.id
  left join missing on missing.id = p.id
  left join public.sequential_unlocks unlocked on unlocked.student_id = p_student and unlocked.recording_id = p.id
  cross join lateral (select p.starts_on + p.drip_days + coalesce(o.shift_days, 0) as opens_on) drip
  cross join lateral (
    select case
      when not person.is_active or p.state <> 'active' or p.ends_on < person.today then '[{"kind": "not_enrolled"}]'::jsonb
      else hold.reasons
        || case when o.locks then '[{"kind": "staff_locked"}]'::jsonb else '[]' end
        || case when p.is_done or o.opens or unlocked.id is not null then '[]'::jsonb else
          case when person.today < drip.opens_on
            then jsonb_build_array(jsonb_build_object('kind', 'drip', 'date', drip.opens_on, 'day', drip.opens_on - p.starts_on))
            else '[]' end
          || case when o.waives then '[]'::jsonb else
            coalesce(missing.reasons, '[]')
            || case when p.is_sequential and p.previous_id is not null and not (p.previous_is_seen and p.previous_work_is_done)
              then jsonb_build_array(jsonb_build_object('kind', 'previous', 'recording_id', p.previous_id,
                'needs_watching', not p.previous_is_seen, 'needs_work', not p.previous_work_is_done))
              else '[]' end
          end
        end
      end as reasons
  ) why;
end $$;

/* Recordings the signed-in student may watch now; the policies' word for it. */
create function private.open_recordings() returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select s.recording_id from private.recording_states(private.student_id()) s where s.is_open;
end $$;

/* Whether one recording is open to a student: what recording_states says, short where nothing but holds can matter. */
create function private.is_open(p_student uuid, p_recording uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
declare
  is_sticky boolean := exists (
    select from public.sequential_unlocks u where u.student_id = p_student and u.recording_id = p_recording
  );
begin
  if not is_sticky then
    return coalesce((select s.is_open from private.recording_states(p_student) s where s.recording_id = p_recording), false);
  end if;
  return exists (
    select from public.lesson_recordings r
    join public.available_lessons l on l.id = r.lesson_id and l.is_active
    join public.courses c on c.id = l.course_id and c.is_active
    join public.company_settings company on company.id = c.company_id
    join public.enrollments e on e.course_id = c.id and e.student_id = p_student and e.state = 'active'
    join public.students s on s.id = p_student
    left join public.users u on u.id = s.user_id
    where r.id = p_recording and r.is_active and coalesce(u.is_active, true)
      and (e.ends_on is null or e.ends_on >= (now() at time zone company.time_zone)::date)
      and not exists (select from public.access_holds h where h.student_id = p_student and h.lifted_at is null)
      and not exists (
        select from public.access_overrides o
        where o.student_id = p_student and o.recording_id = p_recording and o.action = 'lock' and o.revoked_at is null
          and (o.ends_on is null or o.ends_on >= (now() at time zone company.time_zone)::date)
      )
  );
end $$;

/* Writes down what has become open for a student, tells them, and returns the recordings' ids. */
create function private.reevaluate(p_student uuid, p_type text) returns uuid[]
language plpgsql security definer set search_path = '' as $$
declare
  opened uuid[];
  reader uuid;
  first_title text;
begin
  -- What happens to one student at once is seen one after the other: nothing that opens is missed or told twice.
  perform private.lock_student(p_student);
  with fresh as (
    insert into public.sequential_unlocks (company_id, student_id, recording_id, unlock_type, prerequisites_met, granted_by)
    select s.company_id, s.id, state.recording_id, p_type, p_type <> 'manual', case when p_type = 'manual' then auth.uid() end
    from public.students s
    cross join lateral private.recording_states(s.id) state
    where s.id = p_student and state.is_open and not state.was_unlocked
    on conflict (student_id, recording_id) do nothing
    returning recording_id
  )
  select array_agg(recording_id) into opened from fresh;

  if opened is null then
    return '{}';
  end if;

  select s.user_id into reader from public.students s where s.id = p_student;
  -- Named as the pages name it.
  select named.title into first_title
  from public.lesson_recordings r
  join public.available_lessons l on l.id = r.lesson_id
  join lateral private.named_recordings(l.course_id) named on named.id = r.id
  where r.id = opened[1];
  perform private.notify(
    reader, 'unlocked', 'unlocked:' || opened[1],
    case when cardinality(opened) = 1 then format('“%s” is open', first_title)
      else format('%s lessons are open', cardinality(opened)) end,
    case p_type
      when 'graded' then 'Your work passed.'
      when 'completed' then 'You completed the lesson before it.'
      when 'manual' then 'Your academy opened it for you.'
      when 'drip' then 'Its day has come.'
      when 'hold_lifted' then 'Your lessons are open again.'
      else ''
    end,
    case when cardinality(opened) = 1 then '/lessons/' || opened[1] else '/course' end
  );
  return opened;
end $$;

/*
 * A company's students for whom its calendar may have opened something within a week, so that missed days are made up
 * for: a drip day, the first day of an enrollment, a shifted day or the end of an override, of what they never had open.
 */
create function private.students_to_open(p_company uuid) returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  today date := (select (now() at time zone c.time_zone)::date from public.company_settings c where c.id = p_company);
  longest integer := (select max(l.drip_days) from public.available_lessons l where l.company_id = p_company);
begin
  return query
  select e.student_id from public.enrollments e
  join public.available_lessons l on l.course_id = e.course_id and l.is_active
  join public.lesson_recordings r on r.lesson_id = l.id and r.is_active
  where e.company_id = p_company and e.state = 'active' and e.starts_on between today - 7 - longest and today
    and e.starts_on + l.drip_days between today - 7 and today
    and not exists (select from public.sequential_unlocks u where u.student_id = e.student_id and u.recording_id = r.id)
  union
  select o.student_id from public.access_overrides o
  where o.company_id = p_company and o.revoked_at is null
    and (o.action = 'shift' or o.ends_on between today - 8 and today - 1)
    and not exists (select from public.sequential_unlocks u where u.student_id = o.student_id and u.recording_id = o.recording_id);
end $$;

/*
 * Opens what its calendar has released to a company's next students, by id after p_after, and tells them. Twice or at once
 * it comes to the same. Few at a time, so that nobody waits long for a locked student. Returns {students, opened: how many
 * of them gained something, next: whom to go on after, null at the end}. For the scheduled job.
 */
create function private.open_dripped(p_company uuid, p_after uuid default null, p_limit integer default 200) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  student uuid;
  looked integer := 0;
  gained integer := 0;
begin
  if not exists (select from public.company_settings c where c.id = p_company) then
    raise exception 'company_not_found';
  end if;
  for student in
    select s from private.students_to_open(p_company) s where p_after is null or s > p_after
    order by 1 limit least(greatest(coalesce(p_limit, 200), 1), 10000)
  loop
    looked := looked + 1;
    gained := gained + (cardinality(private.reevaluate(student, 'drip')) > 0)::integer;
  end loop;
  return jsonb_build_object('students', looked, 'opened', gained,
    'next', case when looked = least(greatest(coalesce(p_limit, 200), 1), 10000) then student end);
end $$;
create function public.open_dripped(p_company uuid, p_after uuid default null, p_limit integer default 200) returns jsonb
language sql security invoker set search_path = '' as $$ select private.open_dripped(p_company, p_after, p_limit) $$;

/* All companies, for jobs that go from one to the next. */
create function private.companies_for_jobs() returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select c.id from public.company_settings c order by c.id;
end $$;
create function public.companies_for_jobs() returns setof uuid
language sql stable security invoker set search_path = '' as $$ select private.companies_for_jobs() $$;
grant execute on function private.open_dripped(uuid, uuid, integer), public.open_dripped(uuid, uuid, integer),
  private.companies_for_jobs(), public.companies_for_jobs() to service_role;

create function private.reevaluate_on_enrollment() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.reevaluate(new.student_id, 'enrollment');
  return null;
end $$;
create trigger reevaluate after insert or update on public.enrollments
for each row execute function private.reevaluate_on_enrollment();

-- ---------------------------------------------------------------------------------------------
-- Holds and overrides

/* Closes a student's lessons by hand, with a reason. Billing and help stay open. */
create function private.place_hold(p_student uuid, p_reason text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  hold uuid;
begin
  if private.is_office() is not true or not exists (
    select from public.students s where s.id = p_student and s.company_id = private.company_id()
  ) then
    raise exception 'student_not_found';
  end if;
  perform private.because(p_reason);
  insert into public.access_holds (student_id, kind, reason) values (p_student, 'manual', btrim(p_reason))
  returning id into hold;
  perform private.notify(s.user_id, 'on_hold', 'on_hold:' || hold, 'Lessons are on hold',
    'Your academy closed them for now. Ask it what to do next.', '/course')
  from public.students s where s.id = p_student;
  return hold;
end $$;

/* Lifts a manual hold. What it closed is open again at once. */
create function private.lift_hold(p_hold uuid, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  hold public.access_holds;
begin
  select * into hold from public.access_holds h
  where h.id = p_hold and h.company_id = private.company_id() and private.is_office() for update;
  if hold.id is null then
    raise exception 'hold_not_found';
  end if;
  if hold.kind <> 'manual' or hold.lifted_at is not null then
    raise exception 'hold_is_not_lifted_by_hand';
  end if;
  perform private.because(p_reason);
  update public.access_holds h set lifted_at = now(), lifted_by = auth.uid() where h.id = p_hold;
  perform private.reevaluate(hold.student_id, 'hold_lifted');
  perform private.notify(s.user_id, 'restored', 'restored:' || p_hold, 'Your lessons are open again', '', '/course')
  from public.students s where s.id = hold.student_id;
end $$;

/* Refuses unless the caller may decide for every listed student and every recording is of the company. */
create function private.check_override(p_students uuid[], p_recordings uuid[], p_action text, p_shift_days integer) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if coalesce(cardinality(p_students), 0) = 0 or coalesce(cardinality(p_recordings), 0) = 0 then
    raise exception 'override_needs_students_and_lessons';
  end if;
  if cardinality(p_students) > 1000 or cardinality(p_recordings) > 500 then
    raise exception 'override_is_too_large';
  end if;
  if p_action is null or p_action not in ('open', 'lock', 'waive', 'shift') or (p_action = 'shift') <> (p_shift_days is not null) then
    raise exception 'override_action_is_unknown';
  end if;
  if exists (select from unnest(p_students) id where private.can_teach(id) is not true) then
    raise exception 'student_not_found';
  end if;
  if exists (
    select from unnest(p_recordings) wanted(id)
    where not exists (select from public.lesson_recordings r where r.id = wanted.id and r.company_id = private.company_id())
  ) then
    raise exception 'recording_not_found';
  end if;
end $$;

/* Of the listed recordings, how many each student has in their courses and how many are open: {student: [pairs, open]}. */
create function private.count_open(p_students uuid[], p_recordings uuid[]) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((
    select jsonb_object_agg(counted.id, jsonb_build_array(counted.pairs, counted.is_open)) from (
      select s.id, count(*) as pairs, count(*) filter (where state.is_open) as is_open
      from (select distinct unnest(p_students) as id) s
      cross join lateral private.recording_states(s.id) state
      where state.recording_id = any (p_recordings) group by s.id
    ) counted
  ), '{}');
end $$;

/* {students, changed, pairs, before, after} of two such counts; changed are students for whom anything opens or closes. */
create function private.effect_of(p_before jsonb, p_after jsonb) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return (
    select jsonb_build_object('students', count(*), 'changed', count(*) filter (where was.value <> becomes.value),
      'pairs', coalesce(sum((was.value ->> 0)::integer), 0), 'before', coalesce(sum((was.value ->> 1)::integer), 0),
      'after', coalesce(sum((becomes.value ->> 1)::integer), 0))
    from jsonb_each(p_before) was join jsonb_each(p_after) becomes using (key)
  );
end $$;

/* Writes the decisions, for students and recordings that share a course. */
create function private.write_overrides(
  p_students uuid[], p_recordings uuid[], p_action text, p_shift_days integer, p_ends_on date, p_reason text
) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.because(p_reason);
  insert into public.access_overrides (student_id, recording_id, action, shift_days, ends_on, reason)
  select distinct e.student_id, r.id, p_action, p_shift_days, p_ends_on, btrim(p_reason)
  from unnest(p_recordings) wanted(id)
  join public.lesson_recordings r on r.id = wanted.id
  join public.available_lessons l on l.id = r.lesson_id
  join public.enrollments e on e.course_id = l.course_id and e.student_id = any (p_students);
end $$;

/*
 * Opens, locks, waives or shifts recordings for students of the caller, with a reason. Returns
 * {students, changed, pairs, before, after}: for how many anything changed, how many pairs were and are open.
 */
create function private.override_access(
  p_students uuid[], p_recordings uuid[], p_action text, p_shift_days integer, p_ends_on date, p_reason text
) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  before jsonb;
begin
  perform private.check_override(p_students, p_recordings, p_action, p_shift_days);
  perform from public.students s where s.id = any (p_students) order by s.id for no key update;
  before := private.count_open(p_students, p_recordings);
  perform private.write_overrides(p_students, p_recordings, p_action, p_shift_days, p_ends_on, p_reason);
  perform private.reevaluate(id, 'manual') from unnest(p_students) id;
  return private.effect_of(before, private.count_open(p_students, p_recordings));
end $$;

/* What override_access would do, without doing it: same shape. */
create function private.preview_override(p_students uuid[], p_recordings uuid[], p_action text, p_shift_days integer, p_ends_on date)
returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  effect jsonb;
begin
  begin
    effect := private.override_access(p_students, p_recordings, p_action, p_shift_days, p_ends_on, 'Preview only');
    raise exception using errcode = 'GP001', message = effect::text;
  exception when sqlstate 'GP001' then
    return sqlerrm::jsonb;
  end;
end $$;

/* Ends an override. What it opened stays open; lock it to take it back. */
create function private.revoke_override(p_override uuid, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  found_override public.access_overrides;
begin
  select * into found_override from public.access_overrides o where o.id = p_override and o.revoked_at is null for update;
  if found_override.id is null or private.can_teach(found_override.student_id) is not true then
    raise exception 'override_not_found';
  end if;
  perform private.because(p_reason);
  update public.access_overrides o set revoked_at = now(), revoked_by = auth.uid() where o.id = p_override;
  perform private.reevaluate(found_override.student_id, 'manual');
end $$;

create function public.place_hold(p_student uuid, p_reason text) returns uuid
language sql security invoker set search_path = '' as $$ select private.place_hold(p_student, p_reason) $$;
create function public.lift_hold(p_hold uuid, p_reason text) returns void
language sql security invoker set search_path = '' as $$ select private.lift_hold(p_hold, p_reason) $$;
create function public.override_access(
  p_students uuid[], p_recordings uuid[], p_action text, p_shift_days integer default null, p_ends_on date default null,
  p_reason text default null
) returns jsonb
language sql security invoker set search_path = '' as
$$ select private.override_access(p_students, p_recordings, p_action, p_shift_days, p_ends_on, p_reason) $$;
create function public.preview_override(
  p_students uuid[], p_recordings uuid[], p_action text, p_shift_days integer default null, p_ends_on date default null
) returns jsonb
language sql security invoker set search_path = '' as
$$ select private.preview_override(p_students, p_recordings, p_action, p_shift_days, p_ends_on) $$;
create function public.revoke_override(p_override uuid, p_reason text) returns void
language sql security invoker set search_path = '' as $$ select private.revoke_override(p_override, p_reason) $$;

grant execute on function
  private.place_hold(uuid, text), public.place_hold(uuid, text),
  private.lift_hold(uuid, text), public.lift_hold(uuid, text),
  private.override_access(uuid[], uuid[], text, integer, date, text), public.override_access(uuid[], uuid[], text, integer, date, text),
  private.preview_override(uuid[], uuid[], text, integer, date), public.preview_override(uuid[], uuid[], text, integer, date),
  private.revoke_override(uuid, text), public.revoke_override(uuid, text)
to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Row-level security of the learning tables

grant execute on function private.open_recordings() to authenticated;

/* Courses the signed-in student is enrolled in now. */
create function private.my_courses() returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select e.course_id from public.enrollments e
  join public.courses c on c.id = e.course_id and c.is_active
  where e.student_id = private.student_id() and e.state = 'active';
end $$;
grant execute on function private.my_courses() to authenticated;

select private.guard('public.courses');
create policy "visible to staff and to those enrolled" on public.courses
for select to authenticated using (id = any (array(select private.my_courses())) or (select private.is_staff()));
select private.guard('public.modules');
create policy "visible to staff and to those enrolled" on public.modules
for select to authenticated using (course_id = any (array(select private.my_courses())) or (select private.is_staff()));
select private.guard('public.available_lessons');
create policy "visible to staff, and published to those enrolled" on public.available_lessons
for select to authenticated using (
  is_active and course_id = any (array(select private.my_courses())) or (select private.is_staff())
);
select private.guard('public.lesson_recordings');
create policy "visible to staff, and to students while open to them" on public.lesson_recordings
for select to authenticated using (id = any (array(select private.open_recordings())) or (select private.is_staff()));
select private.guard('public.recording_captions');
create policy "visible to staff, and to students while open to them" on public.recording_captions
for select to authenticated using (recording_id = any (array(select private.open_recordings())) or (select private.is_staff()));

select private.guard('public.enrollments');
create policy "visible to the student, their mentor and the office" on public.enrollments
for select to authenticated using (student_id = any (array(select private.followed_students())) or (select private.is_office()));
select private.guard('public.access_holds');
-- Functions are the only way to close or open lessons, for the server too.
revoke insert, update, delete, truncate on public.access_holds from service_role;
-- Why billing closed lessons is the office's business: a mentor learns of it as "on hold" (private.standing).
create policy "visible to the office, and those not of billing to their mentor" on public.access_holds
for select to authenticated using (kind <> 'billing' and student_id = any (array(select private.my_students())) or (select private.is_office()));
select private.guard('public.access_overrides');
create policy "visible to their mentor and admins" on public.access_overrides
for select to authenticated using (student_id = any (array(select private.my_students())) or (select private.is_admin()));

select private.guard('public.student_recordings');
create policy "visible to the student, their mentor and admins" on public.student_recordings
for select to authenticated using (student_id = any (array(select private.followed_students())) or (select private.is_admin()));
select private.guard('public.sequential_unlocks');
create policy "visible to the student, their mentor and admins" on public.sequential_unlocks
for select to authenticated using (student_id = any (array(select private.followed_students())) or (select private.is_admin()));
select private.guard('public.study_days');
create policy "visible to the student, their mentor and admins" on public.study_days
for select to authenticated using (student_id = any (array(select private.followed_students())) or (select private.is_admin()));
select private.guard('public.video_ratings');
create policy "visible to the student and to those who teach" on public.video_ratings
for select to authenticated using (
  student_id = (select private.student_id()) or (select private.role()) = any (array['mentor', 'admin', 'superadmin'])
);
select private.guard('public.milestones');
create policy "visible to the company's people" on public.milestones
for select to authenticated using ((select private.role()) is not null);
select private.guard('public.milestone_celebration');
create policy "visible to the student, their mentor and admins" on public.milestone_celebration
for select to authenticated using (student_id = any (array(select private.followed_students())) or (select private.is_admin()));
create policy "nobody reads the clocks" on private.playback_clocks for select to authenticated using (false);

grant select on public.courses, public.modules, public.available_lessons, public.lesson_recordings, public.recording_captions,
  public.enrollments, public.access_holds, public.access_overrides, public.student_recordings, public.sequential_unlocks,
  public.study_days, public.video_ratings, public.milestones, public.milestone_celebration to authenticated;

-- Notes are the student's own: the only learning table a student writes by hand.
select private.guard('public.lesson_notes');
create policy "visible to their writer" on public.lesson_notes
for select to authenticated using (student_id = (select private.student_id()));
create policy "written by students on what is open to them" on public.lesson_notes
for insert to authenticated with check (
  student_id = (select private.student_id()) and recording_id = any (array(select private.open_recordings()))
);
create policy "changed by their writer" on public.lesson_notes
for update to authenticated using (student_id = (select private.student_id())) with check (student_id = (select private.student_id()));
create policy "deleted by their writer" on public.lesson_notes
for delete to authenticated using (student_id = (select private.student_id()));
grant select, delete on public.lesson_notes to authenticated;
grant insert (recording_id, second, text), update (text) on public.lesson_notes to authenticated;
