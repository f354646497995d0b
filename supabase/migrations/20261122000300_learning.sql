-- Courses, what students did in them, and what staff decided about access.

create table public.courses (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null default private.company_id() references public.company_settings (id),
  title text not null,
  description text not null default '',
  cover_url text,
  is_sequential boolean not null default true,
  price numeric(14, 3),
  currency text,
  is_active boolean not null default false,
  position integer not null default 1,
  created_at timestamptz not null default now(),

  constraint courses_belong_to_one_company unique (id, company_id),
  constraint course_has_a_title check (length(btrim(title)) between 1 and 200),
  constraint course_price_has_a_currency check ((price is null) = (currency is null)),
  constraint course_price_is_not_negative check (price >= 0 and price <> 'NaN'),
  constraint course_currency_is_iso check (currency ~ '^[A-Z]{3}$')
);
create index on public.courses (company_id, position);

create table public.modules (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null default private.company_id() references public.company_settings (id),
  course_id uuid not null,
  module_number integer not null,
  title text not null,

  constraint modules_course_in_same_company foreign key (course_id, company_id) references public.courses (id, company_id),
  constraint module_number_is_unique unique (course_id, module_number),
  constraint module_number_counts_from_one check (module_number >= 1)
);
create index on public.modules (course_id, company_id);
create index on public.modules (company_id);

create table public.available_lessons (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null default private.company_id() references public.company_settings (id),
  course_id uuid not null,
  title text not null,
  description text not null default '',
  module_number integer not null,
  lesson_number integer not null,
  is_active boolean not null default false,
  prerequisites text[] not null default '{}',
  drip_days integer not null default 0,

  constraint lessons_belong_to_one_company unique (id, company_id),
  constraint lessons_course_in_same_company foreign key (course_id, company_id) references public.courses (id, company_id),
  constraint lessons_module_exists foreign key (course_id, module_number) references public.modules (course_id, module_number),
  constraint lesson_place_is_unique unique (course_id, module_number, lesson_number) deferrable initially immediate,
  constraint lesson_number_counts_from_one check (lesson_number >= 1),
  constraint drip_is_days_after_start check (drip_days between 0 and 3650),
  constraint lesson_has_a_title check (length(btrim(title)) between 1 and 200)
);
create index on public.available_lessons (course_id, company_id);
create index on public.available_lessons (company_id);
create index on public.available_lessons (module_number, lesson_number);
comment on column public.available_lessons.prerequisites is 'Ids of lessons of the same course; no cycles. A deleted or unpublished one is waived.';

create table public.lesson_recordings (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null default private.company_id() references public.company_settings (id),
  lesson_id uuid not null,
  title text not null,
  position integer not null default 1,
  storage_path text,
  video_url text,
  duration_seconds integer,
  file_size bigint,
  quality text,
  is_active boolean not null default false,

  constraint recordings_belong_to_one_company unique (id, company_id),
  constraint recordings_lesson_in_same_company foreign key (lesson_id, company_id) references public.available_lessons (id, company_id),
  constraint recording_place_is_unique unique (lesson_id, position) deferrable initially immediate,
  constraint recording_has_one_source check (storage_path is null or video_url is null),
  constraint recording_url_is_https check (video_url ~ '^https://'),
  constraint recording_path_is_the_companys check (storage_path like company_id::text || '/%'),
  constraint recording_duration_is_a_day_at_most check (duration_seconds between 1 and 86400),
  constraint published_recording_can_be_watched check (
    not is_active or (duration_seconds is not null and (storage_path is not null or video_url is not null))
  )
);
create index on public.lesson_recordings (lesson_id, company_id);
create index on public.lesson_recordings (company_id);
create index on public.lesson_recordings (storage_path);
comment on table public.lesson_recordings is 'Videos. A student reads a row only while it is open to them.';

create table public.recording_captions (
  recording_id uuid not null,
  company_id uuid not null default private.company_id() references public.company_settings (id),
  language text not null,
  label text not null,
  webvtt text not null,

  primary key (recording_id, language),
  constraint captions_recording_in_same_company foreign key (recording_id, company_id) references public.lesson_recordings (id, company_id) on delete cascade,
  constraint caption_language_is_a_tag check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  constraint caption_is_webvtt check (webvtt like 'WEBVTT%' and length(webvtt) <= 1000000)
);
create index on public.recording_captions (company_id);

/* Prerequisites are lessons of the same course and never lead back to the lesson itself. */
create function private.check_prerequisites() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    select from unnest(new.prerequisites) needed(id)
    left join public.available_lessons l on l.id::text = needed.id and l.course_id = new.course_id
    where l.id is null and not needed.id = any (coalesce(old.prerequisites, '{}'))
  ) then
    raise exception 'prerequisite_is_in_another_course';
  end if;
  if exists (
    with recursive chain(id) as (
      select unnest(new.prerequisites)
      union
      select unnest(l.prerequisites) from chain c join public.available_lessons l on l.id::text = c.id and l.id <> new.id
    )
    select from chain where id = new.id::text
  ) then
    raise exception 'prerequisites_form_a_circle';
  end if;
  return new;
end $$;
create trigger check_prerequisites before insert or update of prerequisites, course_id on public.available_lessons
for each row execute function private.check_prerequisites();

-- ---------------------------------------------------------------------------------------------
-- Students in courses

create table public.enrollments (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null default private.company_id() references public.company_settings (id),
  student_id uuid not null,
  course_id uuid not null,
  starts_on date not null,
  ends_on date,
  state text not null default 'active',
  created_by uuid default auth.uid(),
  created_at timestamptz not null default now(),

  constraint one_enrollment_per_course unique (student_id, course_id),
  constraint enrollments_student_in_same_company foreign key (student_id, company_id) references public.students (id, company_id),
  constraint enrollments_course_in_same_company foreign key (course_id, company_id) references public.courses (id, company_id),
  constraint enrollments_author_in_same_company foreign key (created_by, company_id) references public.users (id, company_id),
  constraint enrollment_state_is_known check (state in ('active', 'ended')),
  constraint enrollment_ends_after_start check (ends_on >= starts_on)
);
create index on public.enrollments (course_id, company_id);
create index on public.enrollments (created_by, company_id);
create index on public.enrollments (company_id);

create table public.access_holds (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null default private.company_id() references public.company_settings (id),
  student_id uuid not null,
  kind text not null,
  reason text not null,
  placed_by uuid default auth.uid(),
  placed_at timestamptz not null default now(),
  lifted_by uuid,
  lifted_at timestamptz,

  constraint holds_student_in_same_company foreign key (student_id, company_id) references public.students (id, company_id),
  constraint holds_placer_in_same_company foreign key (placed_by, company_id) references public.users (id, company_id),
  constraint holds_lifter_in_same_company foreign key (lifted_by, company_id) references public.users (id, company_id),
  constraint hold_kind_is_known check (kind in ('billing', 'manual', 'expiry')),
  constraint hold_reason_is_given check (length(btrim(reason)) between 3 and 500)
);
create unique index one_open_hold_per_kind on public.access_holds (student_id, kind) where lifted_at is null;
create index on public.access_holds (student_id, company_id);
create index on public.access_holds (placed_by, company_id);
create index on public.access_holds (lifted_by, company_id);
create index on public.access_holds (company_id);

create table public.student_recordings (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null references public.company_settings (id),
  student_id uuid not null,
  recording_id uuid not null,
  watched int4multirange not null default '{}',
  watched_duration integer not null default 0,
  completion_percentage numeric(5, 2) not null default 0,
  last_position integer not null default 0,
  completed_at timestamptz,
  refused_count integer not null default 0,
  started_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint one_progress_per_recording unique (student_id, recording_id),
  constraint progress_student_in_same_company foreign key (student_id, company_id) references public.students (id, company_id),
  constraint progress_recording_in_same_company foreign key (recording_id, company_id) references public.lesson_recordings (id, company_id),
  constraint watched_is_not_negative check (watched_duration >= 0 and last_position >= 0),
  constraint completion_is_a_percentage check (completion_percentage between 0 and 100)
);
create index on public.student_recordings (recording_id, company_id);
create index on public.student_recordings (company_id);
comment on column public.student_recordings.watched is 'The union of seen seconds, [from, to). watched_duration and completion_percentage follow from it.';

create table public.sequential_unlocks (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null references public.company_settings (id),
  student_id uuid not null,
  recording_id uuid not null,
  unlocked_at timestamptz not null default now(),
  unlock_type text not null,
  prerequisites_met boolean not null default true,
  granted_by uuid,

  constraint unlocked_once unique (student_id, recording_id),
  constraint unlocks_student_in_same_company foreign key (student_id, company_id) references public.students (id, company_id),
  constraint unlocks_recording_in_same_company foreign key (recording_id, company_id) references public.lesson_recordings (id, company_id),
  constraint unlocks_granter_in_same_company foreign key (granted_by, company_id) references public.users (id, company_id),
  constraint unlock_type_is_known check (unlock_type in ('enrollment', 'completed', 'handed_in', 'graded', 'drip', 'manual', 'hold_lifted', 'course_changed')),
  constraint manual_unlocks_are_signed check (unlock_type <> 'manual' or granted_by is not null)
);
create index on public.sequential_unlocks (recording_id, company_id);
create index on public.sequential_unlocks (granted_by, company_id);
create index on public.sequential_unlocks (company_id);
comment on table public.sequential_unlocks is 'What once opened stays open: reordering or inserting lessons never locks it again.';

create table public.access_overrides (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null default private.company_id() references public.company_settings (id),
  student_id uuid not null,
  recording_id uuid not null,
  action text not null,
  shift_days integer,
  ends_on date,
  reason text not null,
  created_by uuid not null default auth.uid(),
  created_at timestamptz not null default now(),
  revoked_by uuid,
  revoked_at timestamptz,

  constraint overrides_student_in_same_company foreign key (student_id, company_id) references public.students (id, company_id),
  constraint overrides_recording_in_same_company foreign key (recording_id, company_id) references public.lesson_recordings (id, company_id),
  constraint overrides_author_in_same_company foreign key (created_by, company_id) references public.users (id, company_id),
  constraint overrides_revoker_in_same_company foreign key (revoked_by, company_id) references public.users (id, company_id),
  constraint override_action_is_known check (action in ('open', 'lock', 'waive', 'shift')),
  constraint shift_has_days check ((action = 'shift') = (shift_days is not null) and shift_days between -3650 and 3650),
  constraint override_ends_in_our_time check (ends_on between '2000-01-01' and '2200-01-01'),
  constraint override_reason_is_given check (length(btrim(reason)) between 3 and 500),
  constraint revoked_override_is_signed check ((revoked_at is null) = (revoked_by is null))
);
create index on public.access_overrides (student_id, company_id, created_at desc);
create index on public.access_overrides (recording_id, company_id);
create index on public.access_overrides (created_by, company_id);
create index on public.access_overrides (revoked_by, company_id);
create index on public.access_overrides (company_id);
comment on table public.access_overrides is 'open: beats drip, prerequisites and order. lock: beats everything. waive: no prerequisites, no order, drip stays. shift: moves the drip day.';

create table public.lesson_notes (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null default private.company_id() references public.company_settings (id),
  student_id uuid not null default private.student_id(),
  recording_id uuid not null,
  second integer not null,
  text text not null,
  created_at timestamptz not null default now(),

  constraint notes_student_in_same_company foreign key (student_id, company_id) references public.students (id, company_id),
  constraint notes_recording_in_same_company foreign key (recording_id, company_id) references public.lesson_recordings (id, company_id),
  constraint note_is_in_the_video check (second between 0 and 86400),
  constraint note_is_not_empty check (length(btrim(text)) between 1 and 4000)
);
create index on public.lesson_notes (student_id, recording_id, second);
create index on public.lesson_notes (recording_id, company_id);
create index on public.lesson_notes (company_id);

/* 500 notes on a recording are enough for a person; a script would write millions. */
create function private.limit_notes() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- Two tabs count one after the other.
  perform private.lock_student(new.student_id);
  if (select count(*) from public.lesson_notes n where n.student_id = new.student_id and n.recording_id = new.recording_id) >= 500 then
    raise exception 'too_many_notes';
  end if;
  return new;
end $$;
create trigger limit_notes before insert on public.lesson_notes
for each row execute function private.limit_notes();

create table public.video_ratings (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null references public.company_settings (id),
  student_id uuid not null,
  recording_id uuid not null,
  rating integer not null,
  feedback_text text,
  created_at timestamptz not null default now(),

  constraint one_rating_per_recording unique (student_id, recording_id),
  constraint ratings_student_in_same_company foreign key (student_id, company_id) references public.students (id, company_id),
  constraint ratings_recording_in_same_company foreign key (recording_id, company_id) references public.lesson_recordings (id, company_id),
  constraint rating_is_one_to_five check (rating between 1 and 5),
  constraint rating_comment_is_short check (length(feedback_text) <= 2000)
);
create index on public.video_ratings (recording_id, company_id);
create index on public.video_ratings (company_id);

create table public.study_days (
  student_id uuid not null,
  day date not null,
  company_id uuid not null references public.company_settings (id),

  primary key (student_id, day),
  constraint study_days_student_in_same_company foreign key (student_id, company_id) references public.students (id, company_id)
);
create index on public.study_days (company_id);
comment on table public.study_days is 'Days, in the student''s own zone, on which something was watched or handed in. The streak counts weeks of these.';

create table public.milestones (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null default private.company_id() references public.company_settings (id),
  kind text not null,
  title text not null,
  message text not null default '',
  is_active boolean not null default true,

  constraint milestones_belong_to_one_company unique (id, company_id),
  constraint milestone_kind_is_known check (kind in ('first_lesson', 'first_pass', 'course_completed')),
  constraint one_milestone_per_kind unique (company_id, kind)
);

/* Every company is founded with the milestones there are. */
create function private.found_milestones() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.milestones (company_id, kind, title, message) values
    (new.id, 'first_lesson', 'First lesson completed', 'The way has begun.'),
    (new.id, 'first_pass', 'First work passed', 'Your mentor has seen it and it holds.'),
    (new.id, 'course_completed', 'Course completed', 'Every lesson seen, every piece of work passed.');
  return null;
end $$;
create trigger found_milestones after insert on public.company_settings
for each row execute function private.found_milestones();

create table public.milestone_celebration (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null references public.company_settings (id),
  student_id uuid not null,
  milestone_id uuid not null,
  course_id uuid,
  milestone_type text not null,
  milestone_data jsonb not null default '{}',
  achieved_at timestamptz not null default now(),
  is_celebrated boolean not null default false,

  constraint awarded_once unique nulls not distinct (student_id, milestone_id, course_id),
  constraint awards_student_in_same_company foreign key (student_id, company_id) references public.students (id, company_id),
  constraint awards_milestone_in_same_company foreign key (milestone_id, company_id) references public.milestones (id, company_id),
  constraint awards_course_in_same_company foreign key (course_id, company_id) references public.courses (id, company_id)
);
create index on public.milestone_celebration (milestone_id, company_id);
create index on public.milestone_celebration (course_id, company_id);
create index on public.milestone_celebration (company_id);

-- Server time each student has spent on accepted watch reports; see report_watch.
create table private.playback_clocks (
  student_id uuid primary key,
  company_id uuid not null references public.company_settings (id),
  spent_until timestamptz not null default now(),
  refused_count integer not null default 0,

  constraint clocks_student_in_same_company foreign key (student_id, company_id) references public.students (id, company_id)
);
create index on private.playback_clocks (company_id);
alter table private.playback_clocks enable row level security;

-- ---------------------------------------------------------------------------------------------
-- Facts that follow from these tables

/* students.course_access: an enrollment runs and no hold is open. */
create function private.derive_course_access() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- Two facts that change at once wait for each other; each then sees what the other did.
  perform private.lock_student(coalesce(new.student_id, old.student_id));
  update public.students s
  set course_access = exists (select from public.enrollments e where e.student_id = s.id and e.state = 'active')
    and not exists (select from public.access_holds h where h.student_id = s.id and h.lifted_at is null)
  where s.id = coalesce(new.student_id, old.student_id);
  return null;
end $$;
create trigger derive_course_access after insert or update or delete on public.enrollments
for each row execute function private.derive_course_access();
create trigger derive_course_access after insert or update or delete on public.access_holds
for each row execute function private.derive_course_access();

create trigger audit after insert or update or delete on public.enrollments
for each row execute function private.audit('created_at');
create trigger audit after insert or update or delete on public.access_holds
for each row execute function private.audit('placed_at');
create trigger audit after insert or update or delete on public.access_overrides
for each row execute function private.audit('created_at');

-- ---------------------------------------------------------------------------------------------
-- Whose door is this

/* What the sign-in page of a host may show: name, look, and how much there is to learn; null for a host nobody owns. */
create function private.company_by_host(p_host text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'name', c.company_name, 'logo_url', c.logo_url, 'primary_color', c.primary_color, 'tagline', c.settings ->> 'tagline',
      'lessons', (
        select count(*) from public.available_lessons lesson join public.courses course on course.id = lesson.course_id
        where course.company_id = c.id and course.is_active and lesson.is_active
      ),
      'assignments', (
        select count(*)
        from public.assignments task
        join public.lesson_recordings recording on recording.id = task.recording_id
        join public.available_lessons lesson on lesson.id = recording.lesson_id
        join public.courses course on course.id = lesson.course_id
        where course.company_id = c.id and course.is_active and lesson.is_active and recording.is_active and task.is_active
      )
    )
    from public.company_settings c where c.host = lower(p_host)
  );
end $$;

create function public.company_by_host(p_host text) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.company_by_host(p_host) $$;
grant execute on function private.company_by_host(text), public.company_by_host(text) to anon, authenticated;
