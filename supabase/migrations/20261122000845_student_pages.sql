-- What staff see of students: the list, one student, who answers how fast, and what lessons are rated.

/* One letter a lesson, in path order: d done, h begun, w handed in and waiting, o not begun. */
create function private.lesson_beads(p_student uuid, p_course uuid) returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select string_agg(bead, '' order by module_number, lesson_number) from (
      select l.module_number, l.lesson_number, case
        when bool_or(waiting.is_there) then 'w'
        when bool_and(sr.completed_at is not null) then 'd'
        when bool_or(sr.id is not null) then 'h'
        else 'o'
      end as bead
      from public.available_lessons l
      join public.lesson_recordings r on r.lesson_id = l.id and r.is_active
      left join public.student_recordings sr on sr.student_id = p_student and sr.recording_id = r.id
      left join lateral (
        select true as is_there from public.assignments a
        join public.student_assignments w on w.assignment_id = a.id and w.student_id = p_student and w.state = 'submitted'
        where a.recording_id = r.id limit 1
      ) waiting on true
      where l.course_id = p_course and l.is_active
      group by l.id
    ) lesson
  );
end $$;

/* The courses a student is enrolled in, with dates and the beads of each. */
create function private.courses_of(p_student uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((
    select jsonb_agg(jsonb_build_object('id', c.id, 'title', c.title, 'starts_on', e.starts_on, 'ends_on', e.ends_on,
      'state', e.state, 'lessons', coalesce(private.lesson_beads(p_student, c.id), '')) order by e.state, c.position, c.title)
    from public.enrollments e join public.courses c on c.id = e.course_id and c.is_active where e.student_id = p_student
  ), '[]');
end $$;

/* One line of a list of students. */
create function private.student_row(p_student public.students) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return jsonb_build_object(
    'id', p_student.id, 'name', p_student.full_name, 'number', p_student.student_number, 'email', p_student.email,
    'account', case when p_student.user_id is null then 'invited'
      when (select u.is_active from public.users u where u.id = p_student.user_id) then 'active' else 'inactive' end,
    'mentor', (select u.full_name from public.users u where u.id = p_student.mentor_id),
    'on_hold', exists (select from public.access_holds h where h.student_id = p_student.id and h.lifted_at is null),
    'waiting', (select count(*) from public.student_assignments w where w.student_id = p_student.id and w.state = 'submitted'),
    'last_studied', (select max(d.day) from public.study_days d where d.student_id = p_student.id),
    'courses', private.courses_of(p_student.id)
  );
end $$;

/*
 * The statement that finds students in order of name. $1 company, $2 mentor, $3 course, $4 students a search found.
 * Filters: waiting (work to grade), hold, quiet (nothing studied for 14 days).
 */
create function private.students_statement(p_mentor uuid, p_course uuid, p_has_search boolean, p_filter text) returns text
language plpgsql immutable set search_path = '' as $$
begin
  return 'select s.id, s.full_name from public.students s where s.company_id = $1'
    || case when p_mentor is null then '' else ' and s.mentor_id = $2' end
    || case when p_course is null then '' else ' and s.id in (
      select e.student_id from public.enrollments e where e.course_id = $3 and e.state = ''active'')' end
    || case when p_has_search then ' and s.id = any ($4)' else '' end
    || case p_filter
      when 'waiting' then ' and exists (
        select from public.student_assignments w where w.student_id = s.id and w.state = ''submitted'')'
      when 'hold' then ' and exists (
        select from public.access_holds h where h.student_id = s.id and h.lifted_at is null)'
      when 'quiet' then ' and not exists (
        select from public.study_days d where d.student_id = s.id and d.day > (select private.today($1)) - 14)'
      else ''
    end;
end $$;

/* How many of a mentor's students there are, have work that waits, were quiet for 14 days, are on hold. */
create function private.student_counts(p_company uuid, p_mentor uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  filter text;
  found bigint;
  counts jsonb := '{}';
begin
  foreach filter in array array['all', 'waiting', 'quiet', 'hold'] loop
    execute format('select count(*) from (%s limit 10001) s', private.students_statement(p_mentor, null, false, filter))
    into found using p_company, p_mentor;
    counts := counts || jsonb_build_object(filter, found);
  end loop;
  return counts;
end $$;

/*
 * Students the caller teaches (a mentor: own; an admin: all, or one mentor's), by name, 25 after or before
 * a student: {rows, preceding, total, has_next}. preceding and total end at 10,000. A mentor also gets counts.
 */
create function private.students_overview(
  p_mentor uuid, p_course uuid, p_search text, p_filter text, p_after uuid, p_before uuid
) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  mentor uuid := case when private.role() = 'mentor' then auth.uid() else p_mentor end;
  pattern text := private.search_pattern(p_search);
  found text := private.students_statement(mentor, p_course, pattern is not null, p_filter);
  searched uuid[] := array(
    select s.id from public.students s
    where s.company_id = private.company_id() and (s.full_name ilike pattern or s.email ilike pattern) limit 10001
  );
  is_back boolean := p_after is null and p_before is not null;
  way text := case when is_back then 'desc' else 'asc' end;
  edge text := case when is_back then '<' else '>' end;
  result jsonb;
begin
  perform private.refuse_unless(private.role() in ('mentor', 'admin', 'superadmin'));
  execute format(
    'with edge as (select e.full_name, e.id from public.students e where e.id = $5 and e.company_id = $1 and ($2 is null or e.mentor_id = $2)),
     page as (%s and (not exists (select from edge) or (s.full_name, s.id) %s (select full_name, id from edge))
       order by s.full_name %s, s.id %s limit 26),
     shown as (select * from page order by full_name %s, id %s limit 25)
     select jsonb_build_object(
       ''rows'', coalesce((select jsonb_agg(private.student_row(s) order by s.full_name, s.id)
         from shown join public.students s on s.id = shown.id), ''[]''),
       ''more'', (select count(*) > 25 from page),
       ''preceding'', (select count(*) from (
         %s and (s.full_name, s.id) < (select full_name, id from shown order by full_name, id limit 1) limit 10001) s),
       ''total'', (select count(*) from (%s limit 10001) s))',
    found, edge, way, way, way, way, found, found
  ) into result using private.company_id(), mentor, p_course, searched, coalesce(p_after, p_before);
  return result - 'more' || jsonb_build_object('has_next', (result ->> 'more')::boolean or is_back, 'now', now(),
    'counts', case when private.role() = 'mentor' then private.student_counts(private.company_id(), mentor) end,
    'courses', private.queue_filters(private.company_id()) -> 'courses');
end $$;

-- ---------------------------------------------------------------------------------------------
-- One student

/* The holds of a student, newest first. Why billing placed one is the office's business. */
create function private.holds_of(p_student uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((
    select jsonb_agg(jsonb_build_object('id', h.id, 'kind', h.kind,
      'reason', case when h.kind <> 'billing' or private.is_office() then h.reason end, 'placed_at', h.placed_at,
      'placed_by', placer.full_name, 'lifted_at', h.lifted_at, 'lifted_by', lifter.full_name) order by h.placed_at desc)
    from public.access_holds h
    left join public.users placer on placer.id = h.placed_by
    left join public.users lifter on lifter.id = h.lifted_by
    where h.student_id = p_student
  ), '[]');
end $$;

/* The last 200 decisions about a student's lessons, newest first. */
create function private.overrides_of(p_student uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((
    select jsonb_agg(jsonb_build_object('id', o.id, 'action', o.action, 'shift_days', o.shift_days, 'ends_on', o.ends_on,
      'reason', o.reason, 'created_at', o.created_at, 'created_by', author.full_name, 'revoked_at', o.revoked_at,
      'revoked_by', revoker.full_name, 'lesson', coalesce(named.label, l.module_number || '.' || l.lesson_number),
      'recording', coalesce(named.title, r.title),
      'is_current', o.revoked_at is null and (o.ends_on is null or o.ends_on >= (now() at time zone c.time_zone)::date)
    ) order by o.created_at desc, l.module_number, l.lesson_number, r.position)
    from (select * from public.access_overrides o where o.student_id = p_student order by o.created_at desc limit 200) o
    join public.lesson_recordings r on r.id = o.recording_id
    join public.available_lessons l on l.id = r.lesson_id
    left join lateral (select n.label, n.title from private.named_recordings(l.course_id) n where n.id = r.id) named on true
    join public.company_settings c on c.id = o.company_id
    join public.users author on author.id = o.created_by
    left join public.users revoker on revoker.id = o.revoked_by
  ), '[]');
end $$;

/* Attempts a student has handed in, newest first. */
create function private.attempts_of(p_student uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((
    select jsonb_agg(jsonb_build_object('id', w.id, 'assignment', a.title, 'attempt_number', w.attempt_number, 'state', w.state,
      'submitted_at', w.submitted_at, 'late_days', w.late_days, 'score', w.score, 'max_score', a.max_score, 'verdict', w.verdict,
      'graded_at', w.graded_at, 'graded_by', u.full_name) order by w.submitted_at desc, w.id)
    from public.student_assignments w
    join public.assignments a on a.id = w.assignment_id
    left join public.users u on u.id = w.graded_by
    where w.student_id = p_student and w.state <> 'draft'
  ), '[]');
end $$;

/* Published work of the student's courses, with what an extension would change. */
create function private.extendable_work(p_student uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((
    select jsonb_agg(jsonb_build_object('id', a.id, 'title', a.title, 'lesson', l.module_number || '.' || l.lesson_number,
      'due_at', private.due_at(p_student, a.id), 'attempts_allowed', private.attempts_allowed(p_student, a.id),
      'attempts', (select count(*) from public.student_assignments w
        where w.student_id = p_student and w.assignment_id = a.id and w.state <> 'draft'),
      'extension', (select jsonb_build_object('due_date', x.due_date, 'extra_attempts', x.extra_attempts, 'reason', x.reason,
          'granted_by', u.full_name, 'granted_at', x.granted_at)
        from public.assignment_extensions x join public.users u on u.id = x.granted_by
        where x.student_id = p_student and x.assignment_id = a.id)
    ) order by c.position, l.module_number, l.lesson_number, r.position, a.title)
    from public.enrollments e
    join public.courses c on c.id = e.course_id and c.is_active
    join public.available_lessons l on l.course_id = c.id and l.is_active
    join public.lesson_recordings r on r.lesson_id = l.id and r.is_active
    join public.assignments a on a.recording_id = r.id and a.is_active
    where e.student_id = p_student
  ), '[]');
end $$;

/*
 * One student as staff see them, but the course as the student sees it; null when not the caller's. Work and decisions
 * about lessons are for those who teach: enrollment managers get none of them.
 */
create function private.student_for_staff(p_student uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  student public.students;
  teaches boolean := private.can_teach(p_student);
begin
  select * into student from public.students s where s.id = p_student and private.sees_student(s.id);
  if student.id is null then
    return null;
  end if;
  return private.student_row(student) || jsonb_build_object(
    'now', now(), 'mentor_id', student.mentor_id, 'phone', student.phone_number, 'company_name', student.company_name,
    'zone', (select u.time_zone from public.users u where u.id = student.user_id), 'created_at', student.created_at,
    'standing', private.standing(student.id), 'holds', private.holds_of(student.id)
  ) || case when teaches then jsonb_build_object(
    'overrides', private.overrides_of(student.id),
    'attempts', private.attempts_of(student.id), 'work', private.extendable_work(student.id),
    'open', coalesce((select jsonb_agg(state.recording_id) from private.recording_states(student.id) state where state.is_open), '[]')
  ) else '{"overrides": [], "attempts": [], "work": [], "open": []}' end;
end $$;

/* Published recordings of the company's courses in path order, to choose from: [{id, title, recordings: [{id, lesson, title}]}]. */
create function private.recording_choices() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.refuse_unless(private.role() in ('mentor', 'admin', 'superadmin'));
  return coalesce((
    select jsonb_agg(jsonb_build_object('id', c.id, 'title', c.title, 'recordings', (
      select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'lesson', r.label, 'title', r.title) order by r.place), '[]')
      from private.named_recordings(c.id) r
    )) order by c.position, c.title)
    from public.courses c where c.company_id = private.company_id() and c.is_active
  ), '[]');
end $$;

-- ---------------------------------------------------------------------------------------------
-- Mentors, as admins see them, and ratings

/* For admins: each active mentor with students, what waits, since when, and the median turnaround; and the company's median. */
create function private.mentor_turnaround() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.refuse_unless(private.is_admin());
  return jsonb_build_object(
    'now', now(), 'median_seconds', private.median_turnaround(private.company_id(), null),
    'mentors', coalesce((
      select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.full_name,
        'students', (select count(*) from (select from public.students s where s.mentor_id = u.id limit 10001) s),
        'waiting', (select count(*) from (
          select from public.student_assignments w where w.mentor_id = u.id and w.state = 'submitted' limit 10001) w),
        'oldest_at', (select min(w.submitted_at) from public.student_assignments w where w.mentor_id = u.id and w.state = 'submitted'),
        'median_seconds', private.median_turnaround(null, u.id)) order by u.full_name, u.id)
      from public.users u where u.company_id = private.company_id() and u.role = 'mentor' and u.is_active
    ), '[]')
  );
end $$;

/* How a course's recordings are rated: average, how many of each star from one to five, and the last ten comments, unnamed. */
create function private.course_ratings(p_course uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.refuse_unless(private.role() in ('mentor', 'admin', 'superadmin'));
  return coalesce((
    select jsonb_agg(jsonb_build_object('id', r.id, 'lesson', r.label, 'title', r.title,
      'average', stars.average, 'stars', stars.counts, 'comments', coalesce(said.comments, '[]')) order by r.place)
    from public.courses c
    cross join lateral private.named_recordings(c.id) r
    cross join lateral (
      select round(avg(v.rating), 1) as average, jsonb_build_array(
        count(*) filter (where v.rating = 1), count(*) filter (where v.rating = 2), count(*) filter (where v.rating = 3),
        count(*) filter (where v.rating = 4), count(*) filter (where v.rating = 5)) as counts
      from public.video_ratings v where v.recording_id = r.id and v.company_id = c.company_id
    ) stars
    cross join lateral (
      select jsonb_agg(jsonb_build_object('rating', v.rating, 'text', v.feedback_text, 'at', v.created_at) order by v.created_at desc) as comments
      from (
        select * from public.video_ratings v where v.recording_id = r.id and v.feedback_text is not null
        order by v.created_at desc limit 10
      ) v
    ) said
    where c.id = p_course and c.company_id = private.company_id()
  ), '[]');
end $$;

create function public.students_overview(
  p_mentor uuid default null, p_course uuid default null, p_search text default null, p_filter text default null,
  p_after uuid default null, p_before uuid default null
) returns jsonb
language sql stable security invoker set search_path = '' as
$$ select private.students_overview(p_mentor, p_course, p_search, p_filter, p_after, p_before) $$;
create function public.student_for_staff(p_student uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.student_for_staff(p_student) $$;
create function public.recording_choices() returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.recording_choices() $$;
create function public.mentor_turnaround() returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.mentor_turnaround() $$;
create function public.course_ratings(p_course uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.course_ratings(p_course) $$;

grant execute on function
  private.students_overview(uuid, uuid, text, text, uuid, uuid), public.students_overview(uuid, uuid, text, text, uuid, uuid),
  private.student_for_staff(uuid), public.student_for_staff(uuid),
  private.recording_choices(), public.recording_choices(),
  private.mentor_turnaround(), public.mentor_turnaround(),
  private.course_ratings(uuid), public.course_ratings(uuid)
to authenticated;
