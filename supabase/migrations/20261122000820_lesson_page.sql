-- The lesson page, in one round trip.

/*
 * What a student's links to the recordings of a course show, in path order: "4.2" or, where
 * a lesson has several parts, "4.2.1"; the lesson's title, the recording's own name, its length, and whether
 * it is open, done or why not. No address of any video is in it.
 */
create function private.steps_of_course(p_student uuid, p_course uuid)
returns table (recording_id uuid, lesson_id uuid, module_number integer, place integer, step jsonb, reasons jsonb)
language plpgsql stable security definer set search_path = '' rows 60 as $$
begin
  return query
  select r.id, l.id, l.module_number, state.path_position,
    jsonb_build_object(
      'id', r.id, 'title', l.title, 'name', r.title, 'parts', count(*) over (partition by l.id),
      'label', concat_ws('.', l.module_number, l.lesson_number, case when count(*) over (partition by l.id) > 1
        then row_number() over (partition by l.id order by state.path_position) end),
      'seconds', r.duration_seconds, 'seen', coalesce(sr.watched_duration, 0),
      'is_open', state.is_open, 'is_completed', state.is_completed
    ),
    state.reasons
  from private.recording_states(p_student) state
  join public.lesson_recordings r on r.id = state.recording_id
  join public.available_lessons l on l.id = state.lesson_id
  left join public.student_recordings sr on sr.student_id = p_student and sr.recording_id = r.id
  where state.course_id = p_course;
end $$;

/* The caller's own traces in a recording: seen stretches, position, completion, notes and rating. */
create function private.own_traces(p_student uuid, p_recording uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return jsonb_build_object(
    'seen', coalesce((
      select private.ranges(sr.watched) from public.student_recordings sr
      where sr.student_id = p_student and sr.recording_id = p_recording
    ), '[]'),
    'last_position', coalesce((
      select sr.last_position from public.student_recordings sr
      where sr.student_id = p_student and sr.recording_id = p_recording
    ), 0),
    'notes', coalesce((
      select jsonb_agg(jsonb_build_object('id', n.id, 'second', n.second, 'text', n.text) order by n.second, n.created_at)
      from public.lesson_notes n where n.student_id = p_student and n.recording_id = p_recording
    ), '[]'),
    'rating', (
      select jsonb_build_object('rating', v.rating, 'feedback', coalesce(v.feedback_text, ''))
      from public.video_ratings v where v.student_id = p_student and v.recording_id = p_recording
    )
  );
end $$;

/*
 * Everything the lesson page shows to the signed-in student, or null when the recording is not in a
 * course of theirs. While it is locked, 'open' is null and 'reasons' say why: no captions, no notes and
 * nothing that leads to the video leave the database.
 */
create function private.lesson_page(p_recording uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  student uuid := private.student_id();
  here record;
begin
  select c.id as course_id, c.title as course_title, l.module_number, l.description, m.title as module_title,
    (company.settings ->> 'completion_percent')::integer as percent
  into here
  from public.lesson_recordings r
  join public.available_lessons l on l.id = r.lesson_id
  join public.courses c on c.id = l.course_id
  join public.modules m on m.course_id = c.id and m.module_number = l.module_number
  join public.company_settings company on company.id = r.company_id
  join public.enrollments e on e.course_id = c.id and e.student_id = student
  where r.id = p_recording;

  return (
    with steps as (select * from private.steps_of_course(student, here.course_id)),
    now as (select * from steps where steps.recording_id = p_recording)
    select jsonb_build_object(
      'course', jsonb_build_object('id', here.course_id, 'title', here.course_title),
      'module', jsonb_build_object('number', here.module_number, 'title', here.module_title),
      'description', here.description,
      'threshold', here.percent / 100.0,
      'here', now.step,
      'previous', (select s.step from steps s where s.place = now.place - 1),
      'next', (select s.step || jsonb_build_object('reasons', s.reasons)
        from steps s where s.place = now.place + 1),
      'siblings', (select jsonb_agg(s.step order by s.place) from steps s where s.module_number = here.module_number),
      'reasons', now.reasons,
      'open', case when now.reasons = '[]' then private.own_traces(student, p_recording) || jsonb_build_object(
        'captions', coalesce((
          select jsonb_agg(jsonb_build_object('language', k.language, 'label', k.label) order by k.language <> 'en', k.language)
          from public.recording_captions k where k.recording_id = p_recording
        ), '[]'),
        'webvtt', (
          select k.webvtt from public.recording_captions k where k.recording_id = p_recording
          order by k.language <> 'en', k.language limit 1
        )
      ) end
    )
    from now
  );
end $$;
create function public.lesson_page(p_recording uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.lesson_page(p_recording) $$;

/* The links to recordings that have just opened to the caller, in path order; what is locked is left out. */
create function private.opened_steps(p_recordings uuid[]) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select coalesce(jsonb_agg(s.step order by s.place), '[]')
    from (select distinct l.course_id from public.lesson_recordings r
      join public.available_lessons l on l.id = r.lesson_id where r.id = any (p_recordings)) course
    cross join lateral private.steps_of_course(private.student_id(), course.course_id) s
    where s.recording_id = any (p_recordings) and (s.step ->> 'is_open')::boolean
  );
end $$;
create function public.opened_steps(p_recordings uuid[]) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.opened_steps(p_recordings) $$;

grant execute on function
  private.lesson_page(uuid), public.lesson_page(uuid),
  private.opened_steps(uuid[]), public.opened_steps(uuid[])
to authenticated;
