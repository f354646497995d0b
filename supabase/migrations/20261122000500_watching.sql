-- Watching, measured honestly: the union of really seen seconds, inside the video's own duration, no
-- faster than twice the server's clock.

/* Awards a milestone once; tells the student. Does nothing where the company has switched that kind off. */
create function private.award(p_student uuid, p_kind text, p_course uuid, p_data jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  milestone public.milestones;
  award uuid;
begin
  select m.* into milestone from public.milestones m join public.students s on s.company_id = m.company_id
  where s.id = p_student and m.kind = p_kind and m.is_active;
  if milestone.id is null then
    return;
  end if;
  insert into public.milestone_celebration (company_id, student_id, milestone_id, course_id, milestone_type, milestone_data)
  values (milestone.company_id, p_student, milestone.id, p_course, p_kind, p_data)
  on conflict on constraint awarded_once do nothing returning id into award;
  if award is not null then
    perform private.notify(s.user_id, 'milestone', 'milestone:' || award, milestone.title, milestone.message, '/dashboard')
    from public.students s where s.id = p_student;
  end if;
end $$;

/* A course is completed when every published recording is seen and every required assignment passed. */
create function private.award_course(p_student uuid, p_course uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  course_title text;
begin
  select c.title into course_title from public.courses c where c.id = p_course
    and exists (
      select from public.available_lessons l join public.lesson_recordings r on r.lesson_id = l.id and r.is_active
      where l.course_id = c.id and l.is_active
    )
    and not exists (
      select from public.available_lessons l
      join public.lesson_recordings r on r.lesson_id = l.id and r.is_active
      left join public.student_recordings sr on sr.student_id = p_student and sr.recording_id = r.id
      where l.course_id = c.id and l.is_active and (
        sr.completed_at is null
        or exists (
          select from public.assignments a
          where a.recording_id = r.id and a.is_active and a.is_required and not exists (
            select from public.student_assignments w
            where w.student_id = p_student and w.assignment_id = a.id and w.verdict = 'pass'
          )
        )
      )
    );
  if course_title is not null then
    perform private.award(p_student, 'course_completed', p_course, jsonb_build_object('course', course_title));
  end if;
end $$;

/* Remembers that the student studied today, in the student's own zone. */
create function private.count_study_day(p_student uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.study_days (student_id, day, company_id)
  select s.id, (now() at time zone u.time_zone)::date, s.company_id
  from public.students s join public.users u on u.id = s.user_id
  where s.id = p_student and not exists (
    select from public.study_days d where d.student_id = s.id and d.day = (now() at time zone u.time_zone)::date
  )
  on conflict do nothing;
end $$;

/*
 * Starts the caller's clock for an open recording. Seconds count from here, or from the last accepted
 * report if that is less than 20 s ago: a second tab takes nothing away from the first. What was begun
 * is unlocked from then on, also where a change of the course had opened it and nobody wrote that down.
 */
create function private.open_playback(p_recording uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  student uuid := private.student_id();
begin
  if student is null or private.is_open(student, p_recording) is not true then
    raise exception 'recording_is_locked';
  end if;
  insert into private.playback_clocks as clock (student_id, company_id, spent_until)
  values (student, private.company_id(), clock_timestamp())
  on conflict (student_id) do update
  set spent_until = greatest(clock.spent_until, clock_timestamp() - interval '20 seconds');
  if not exists (select from public.sequential_unlocks u where u.student_id = student and u.recording_id = p_recording) then
    perform private.lock_student(student);
    insert into public.sequential_unlocks (company_id, student_id, recording_id, unlock_type)
    values (private.company_id(), student, p_recording, 'course_changed')
    on conflict (student_id, recording_id) do nothing;
  end if;
end $$;

/* The seconds of a report as a range set, or null when it is malformed or leaves the video. Stretches are [from, to] in whole seconds. */
create function private.stretches(p_stretches jsonb, p_duration integer) returns int4multirange
language plpgsql immutable set search_path = '' as $$
declare
  stretch jsonb;
  seen int4multirange := '{}';
begin
  if jsonb_typeof(p_stretches) is distinct from 'array' or jsonb_array_length(p_stretches) not between 1 and 200 then
    return null;
  end if;
  for stretch in select jsonb_array_elements(p_stretches) loop
    if jsonb_typeof(stretch -> 0) is distinct from 'number' or jsonb_typeof(stretch -> 1) is distinct from 'number'
      or jsonb_array_length(stretch) <> 2
      or (stretch ->> 0)::numeric % 1 <> 0 or (stretch ->> 1)::numeric % 1 <> 0
      or not (0 <= (stretch ->> 0)::numeric and (stretch ->> 0)::numeric < (stretch ->> 1)::numeric
        and (stretch ->> 1)::numeric <= p_duration) then
      return null;
    end if;
    seen := seen + int4multirange(int4range((stretch ->> 0)::integer, (stretch ->> 1)::integer));
  end loop;
  return seen;
end $$;

/* How many seconds a range set holds. */
create function private.seconds_in(p_ranges int4multirange) returns integer
language plpgsql immutable set search_path = '' as $$
begin
  return coalesce((select sum(upper(r) - lower(r)) from unnest(p_ranges) r), 0);
end $$;

/* Counts a refused report, also of a student who never opened a video: their clock starts to run now. */
create function private.refuse_report(p_student uuid, p_recording uuid, p_reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.playback_clocks as clock (student_id, company_id, spent_until, refused_count)
  values (p_student, private.company_id(), clock_timestamp(), 1)
  on conflict (student_id) do update set refused_count = clock.refused_count + 1;
  update public.student_recordings sr set refused_count = sr.refused_count + 1
  where sr.student_id = p_student and sr.recording_id = p_recording;
  return jsonb_build_object('accepted', false, 'reason', p_reason);
end $$;

/* What follows from a recording seen to its threshold: openings and milestones. Returns what opened. */
create function private.complete_recording(p_student uuid, p_recording uuid) returns uuid[]
language plpgsql security definer set search_path = '' as $$
declare
  course uuid;
  lesson_title text;
begin
  perform private.lock_student(p_student);
  select l.course_id, l.title into course, lesson_title
  from public.lesson_recordings r join public.available_lessons l on l.id = r.lesson_id where r.id = p_recording;
  perform private.award(p_student, 'first_lesson', null, jsonb_build_object('lesson', lesson_title));
  perform private.award_course(p_student, course);
  return private.reevaluate(p_student, 'completed');
end $$;

/*
 * Adds stretches the caller's player played, [[from, to], …] in whole seconds, and keeps the position.
 * Counts them only if they lie inside the video and took at least half their length of server time
 * (3 s of tolerance) since the last accepted report, over all recordings together: the clock moves on
 * by what was spent, so many small reports gain nothing. Returns {accepted, reason?, seen,
 * watched_duration, completion_percentage, completed, opened}. A refusal is counted and changes nothing.
 */
create function private.report_watch(p_recording uuid, p_stretches jsonb, p_position integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  student uuid := private.student_id();
  clock private.playback_clocks;
  recording record;
  seen int4multirange;
  spent interval;
  progress public.student_recordings;
  was_completed boolean;
  opened uuid[] := '{}';
begin
  perform private.refuse_unless(student is not null);
  select * into clock from private.playback_clocks c where c.student_id = student for update;
  if clock.student_id is null or private.is_open(student, p_recording) is not true then
    return private.refuse_report(student, p_recording, 'locked');
  end if;
  select r.duration_seconds, (c.settings ->> 'completion_percent')::integer as threshold into recording
  from public.lesson_recordings r join public.company_settings c on c.id = r.company_id where r.id = p_recording;

  seen := private.stretches(p_stretches, recording.duration_seconds);
  if seen is null or p_position is null or p_position not between 0 and recording.duration_seconds then
    return private.refuse_report(student, p_recording, 'malformed');
  end if;
  spent := make_interval(secs => private.seconds_in(seen) / 2.0);
  if clock.spent_until + spent > clock_timestamp() + interval '3 seconds' then
    return private.refuse_report(student, p_recording, 'too_fast');
  end if;
  update private.playback_clocks c
  set spent_until = greatest(clock_timestamp(), clock.spent_until + spent) where c.student_id = student;

  -- The clock's lock keeps every other report of this student out until we are done.
  select * into progress from public.student_recordings sr where sr.student_id = student and sr.recording_id = p_recording;
  was_completed := progress.completed_at is not null;
  -- A video that was replaced by a shorter one has no seconds beyond its end.
  progress.watched := (coalesce(progress.watched, '{}') + seen) * int4multirange(int4range(0, recording.duration_seconds));
  progress.watched_duration := private.seconds_in(progress.watched);
  progress.completion_percentage := round(100.0 * progress.watched_duration / recording.duration_seconds, 2);
  if progress.completion_percentage >= recording.threshold then
    progress.completed_at := coalesce(progress.completed_at, now());
  end if;
  insert into public.student_recordings as sr (
    company_id, student_id, recording_id, watched, watched_duration, completion_percentage, last_position, completed_at
  ) values (
    clock.company_id, student, p_recording, progress.watched, progress.watched_duration, progress.completion_percentage,
    p_position, progress.completed_at
  )
  on conflict (student_id, recording_id) do update
  set watched = excluded.watched, watched_duration = excluded.watched_duration, completed_at = excluded.completed_at,
    completion_percentage = excluded.completion_percentage, last_position = excluded.last_position, updated_at = now();
  if progress.completed_at is not null and not was_completed then
    opened := private.complete_recording(student, p_recording);
  end if;
  perform private.count_study_day(student);
  return jsonb_build_object(
    'accepted', true, 'seen', private.ranges(progress.watched),
    'watched_duration', progress.watched_duration, 'completion_percentage', progress.completion_percentage,
    'completed', progress.completed_at is not null,
    'opened', to_jsonb(opened)
  );
end $$;

/* A range set as [[from, to], …] for the page. */
create function private.ranges(p_ranges int4multirange) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return coalesce((select jsonb_agg(jsonb_build_array(lower(r), upper(r)) order by lower(r)) from unnest(p_ranges) r), '[]');
end $$;

/* Rates a completed recording, 1 to 5, with or without a comment; the last word counts. */
create function private.rate_recording(p_recording uuid, p_rating integer, p_feedback text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  student uuid := private.student_id();
begin
  if not exists (
    select from public.student_recordings sr
    where sr.student_id = student and sr.recording_id = p_recording and sr.completed_at is not null
  ) then
    raise exception 'rate_after_completing';
  end if;
  insert into public.video_ratings as v (company_id, student_id, recording_id, rating, feedback_text)
  values (private.company_id(), student, p_recording, coalesce(p_rating, 0), nullif(btrim(p_feedback), ''))
  on conflict (student_id, recording_id) do update set rating = excluded.rating, feedback_text = excluded.feedback_text;
end $$;

/* Marks one of the caller's milestones celebrated, so that it is celebrated once. */
create function private.celebrate(p_award uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.milestone_celebration m set is_celebrated = true
  where m.id = p_award and m.student_id = private.student_id();
  if not found then
    raise exception 'milestone_not_found';
  end if;
end $$;

create function public.open_playback(p_recording uuid) returns void
language sql security invoker set search_path = '' as $$ select private.open_playback(p_recording) $$;
create function public.report_watch(p_recording uuid, p_stretches jsonb, p_position integer) returns jsonb
language sql security invoker set search_path = '' as $$ select private.report_watch(p_recording, p_stretches, p_position) $$;
create function public.rate_recording(p_recording uuid, p_rating integer, p_feedback text default null) returns void
language sql security invoker set search_path = '' as $$ select private.rate_recording(p_recording, p_rating, p_feedback) $$;
create function public.celebrate(p_award uuid) returns void
language sql security invoker set search_path = '' as $$ select private.celebrate(p_award) $$;

grant execute on function
  private.open_playback(uuid), public.open_playback(uuid),
  private.report_watch(uuid, jsonb, integer), public.report_watch(uuid, jsonb, integer),
  private.rate_recording(uuid, integer, text), public.rate_recording(uuid, integer, text),
  private.celebrate(uuid), public.celebrate(uuid)
to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Files

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types) values
  ('videos', 'videos', false, 2147483648, array['video/mp4', 'video/webm']),
  ('branding', 'branding', true, 1048576, array['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml'])
on conflict (id) do nothing;

-- Paths start with the company. Whoever reads an object can sign an address for it that lives as long as they like; so a
-- student reads none: the server signs, for ten minutes, for who may read the recording's row at that moment.
create policy "videos are visible to staff" on storage.objects
for select to authenticated using (
  bucket_id = 'videos' and (storage.foldername(name))[1] = (select private.company_id())::text and (select private.is_staff())
);
