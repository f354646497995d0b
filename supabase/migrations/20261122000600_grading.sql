-- Work handed in, and what mentors say about it.

/* A rubric is a list of criteria: key, title, whole points, a one-line hint, and the steps a mentor can give. */
create function private.rubric_is_valid(rubric jsonb, max_score integer) returns boolean
language plpgsql immutable set search_path = '' as $$
begin
  return rubric is null or coalesce(
    jsonb_typeof(rubric) = 'array' and jsonb_array_length(rubric) between 1 and 12
    and (select bool_and(coalesce(
        c ->> 'key' ~ '^[a-z0-9_-]{1,40}$' and length(c ->> 'title') between 1 and 120
        and (c ->> 'points')::integer between 1 and max_score and jsonb_typeof(c -> 'levels') = 'array',
        false
      )) and count(distinct c ->> 'key') = count(*) and sum((c ->> 'points')::integer) = max_score
      from jsonb_array_elements(rubric) c),
    false
  );
exception when invalid_text_representation or numeric_value_out_of_range then
  return false;
end $$;

create table public.assignments (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null default private.company_id() references public.company_settings (id),
  recording_id uuid not null,
  title text not null,
  description text not null default '',
  due_date date,
  due_days integer,
  max_score integer not null default 100,
  pass_score integer not null default 60,
  attempts_allowed integer,
  accepts_text boolean not null default true,
  accepts_files boolean not null default false,
  accepts_links boolean not null default false,
  file_extensions text[] not null default '{}',
  max_file_mb integer not null default 25,
  late_percent_per_day integer,
  late_floor_percent integer,
  rubric jsonb,
  estimated_minutes integer not null default 30,
  is_required boolean not null default true,
  is_active boolean not null default false,

  constraint assignments_belong_to_one_company unique (id, company_id),
  constraint assignments_recording_in_same_company foreign key (recording_id, company_id) references public.lesson_recordings (id, company_id),
  constraint assignment_has_a_title check (length(btrim(title)) between 1 and 200),
  constraint assignment_has_one_due_rule check (due_date is null or due_days is null),
  constraint due_days_are_a_year_at_most check (due_days between 0 and 365),
  constraint scores_are_sensible check (max_score between 1 and 1000 and pass_score between 0 and max_score),
  constraint attempts_are_sensible check (attempts_allowed between 1 and 50),
  constraint assignment_accepts_something check (accepts_text or accepts_files or accepts_links),
  constraint files_are_named check (not accepts_files or cardinality(file_extensions) > 0),
  constraint file_size_is_sensible check (max_file_mb between 1 and 50),
  constraint late_policy_is_whole check (
    (late_percent_per_day is null) = (late_floor_percent is null)
    and late_percent_per_day between 1 and 100 and late_floor_percent between 0 and 100
  ),
  constraint rubric_adds_up_to_the_maximum check (private.rubric_is_valid(rubric, max_score)),
  constraint estimate_is_sensible check (estimated_minutes between 1 and 2000)
);
create index on public.assignments (recording_id, company_id);
create index on public.assignments (company_id);

create table public.student_assignments (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null references public.company_settings (id),
  student_id uuid not null,
  assignment_id uuid not null,
  attempt_number integer not null,
  state text not null default 'draft',
  version integer not null default 1,
  submission_text text not null default '',
  links text[] not null default '{}',
  files jsonb not null default '[]',
  submission_file_url text generated always as (files -> 0 ->> 'path') stored,
  saved_at timestamptz not null default now(),
  submitted_at timestamptz,
  due_at timestamptz,
  late_days integer not null default 0,
  claimed_by uuid,
  claimed_until timestamptz,
  raw_score integer,
  score integer,
  rubric_scores jsonb,
  verdict text,
  feedback text,
  graded_by uuid,
  graded_at timestamptz,

  constraint attempts_belong_to_one_company unique (id, company_id),
  constraint one_row_per_attempt unique (student_id, assignment_id, attempt_number),
  constraint attempts_student_in_same_company foreign key (student_id, company_id) references public.students (id, company_id),
  constraint attempts_assignment_in_same_company foreign key (assignment_id, company_id) references public.assignments (id, company_id),
  constraint attempts_claimer_in_same_company foreign key (claimed_by, company_id) references public.users (id, company_id),
  constraint attempts_grader_in_same_company foreign key (graded_by, company_id) references public.users (id, company_id),
  constraint attempt_state_is_known check (state in ('draft', 'submitted', 'graded', 'returned')),
  constraint handed_in_has_a_time check ((state = 'draft') = (submitted_at is null)),
  constraint verdict_is_known check (verdict in ('pass', 'needs_work', 'fail')),
  constraint grade_is_signed check (
    (state in ('graded', 'returned'))
    = (score is not null and raw_score is not null and graded_by is not null and graded_at is not null and verdict is not null)
  ),
  constraint returned_means_needs_work check ((state = 'returned') = coalesce(verdict = 'needs_work', false)),
  constraint needs_work_says_what check (verdict <> 'needs_work' or coalesce(length(btrim(feedback)), 0) > 0),
  constraint score_is_not_negative check (score >= 0 and raw_score >= score),
  constraint claim_is_whole check ((claimed_by is null) = (claimed_until is null)),
  constraint text_is_short_enough check (length(submission_text) <= 100000),
  constraint feedback_is_short_enough check (length(feedback) <= 20000),
  constraint links_are_few check (cardinality(links) <= 20),
  constraint links_are_a_list check (array_position(links, null) is null and coalesce(array_ndims(links), 1) = 1),
  constraint files_are_few check (jsonb_typeof(files) = 'array' and jsonb_array_length(files) <= 20)
);
create unique index one_attempt_in_the_making on public.student_assignments (student_id, assignment_id)
  where state in ('draft', 'submitted');
create index waiting_attempts on public.student_assignments (student_id, submitted_at) where state = 'submitted';
create index waiting_attempts_of_company on public.student_assignments (company_id, submitted_at) where state = 'submitted';
create index graded_attempts on public.student_assignments (student_id, graded_at desc) where graded_at is not null;
create index on public.student_assignments (assignment_id, company_id);
create index on public.student_assignments (claimed_by, company_id);
create index on public.student_assignments (graded_by, company_id);
comment on table public.student_assignments is 'One row per attempt, kept for ever. Only functions write here.';
comment on column public.student_assignments.files is '[{path, name, size, type}], checked by the server before they are linked.';

create table public.grade_events (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null references public.company_settings (id),
  attempt_id uuid not null,
  old_grade jsonb,
  new_grade jsonb not null,
  reason text,
  graded_by uuid not null,
  graded_at timestamptz not null default clock_timestamp(),

  constraint events_attempt_in_same_company foreign key (attempt_id, company_id) references public.student_assignments (id, company_id),
  constraint events_grader_in_same_company foreign key (graded_by, company_id) references public.users (id, company_id),
  constraint changed_grades_say_why check (old_grade is null or coalesce(length(btrim(reason)), 0) > 0)
);
create index on public.grade_events (attempt_id, company_id, graded_at);
create index on public.grade_events (graded_by, company_id);
create index on public.grade_events (company_id);
create trigger append_only before update or delete on public.grade_events for each row execute function private.refuse_change();
create trigger append_only_truncate before truncate on public.grade_events for each statement execute function private.refuse_change();

create table public.grade_drafts (
  attempt_id uuid not null,
  author_id uuid not null default auth.uid(),
  company_id uuid not null default private.company_id() references public.company_settings (id),
  score integer,
  rubric_scores jsonb,
  verdict text,
  feedback text not null default '',
  saved_at timestamptz not null default now(),

  primary key (attempt_id, author_id),
  constraint drafts_attempt_in_same_company foreign key (attempt_id, company_id) references public.student_assignments (id, company_id),
  constraint drafts_author_in_same_company foreign key (author_id, company_id) references public.users (id, company_id),
  constraint draft_verdict_is_known check (verdict in ('pass', 'needs_work', 'fail')),
  constraint draft_points_are_few check (jsonb_typeof(rubric_scores) = 'object' and length(rubric_scores::text) <= 4000),
  constraint draft_feedback_is_short_enough check (length(feedback) <= 20000)
);
create index on public.grade_drafts (author_id, company_id);
create index on public.grade_drafts (company_id);

create table public.comment_bank (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null default private.company_id() references public.company_settings (id),
  owner_id uuid default auth.uid(),
  title text not null,
  body text not null,
  created_at timestamptz not null default now(),

  constraint comments_owner_in_same_company foreign key (owner_id, company_id) references public.users (id, company_id),
  constraint comment_has_a_title check (length(btrim(title)) between 1 and 80),
  constraint comment_says_something check (length(btrim(body)) between 1 and 4000)
);
create index on public.comment_bank (company_id, title);
create index on public.comment_bank (owner_id, company_id);
comment on column public.comment_bank.owner_id is 'Null: shared with every mentor of the company.';

create table public.assignment_extensions (
  student_id uuid not null,
  assignment_id uuid not null,
  company_id uuid not null references public.company_settings (id),
  due_date date,
  extra_attempts integer not null default 0,
  reason text not null,
  granted_by uuid not null,
  granted_at timestamptz not null default now(),
  id uuid not null default gen_random_uuid(),

  primary key (student_id, assignment_id),
  constraint extensions_student_in_same_company foreign key (student_id, company_id) references public.students (id, company_id),
  constraint extensions_assignment_in_same_company foreign key (assignment_id, company_id) references public.assignments (id, company_id),
  constraint extensions_granter_in_same_company foreign key (granted_by, company_id) references public.users (id, company_id),
  constraint extension_gives_something check (due_date is not null or extra_attempts > 0),
  constraint extension_ends_in_our_time check (due_date between '2000-01-01' and '2200-01-01'),
  constraint extra_attempts_are_few check (extra_attempts between 0 and 20),
  constraint extension_reason_is_given check (length(btrim(reason)) between 3 and 500)
);
create index on public.assignment_extensions (assignment_id, company_id);
create index on public.assignment_extensions (granted_by, company_id);
create index on public.assignment_extensions (company_id);

-- Only grades are news for the log; what a student types is not.
create trigger audit after update on public.student_assignments for each row
when (old.graded_at is distinct from new.graded_at)
execute function private.audit('submission_text', 'files', 'links', 'submission_file_url', 'saved_at', 'claimed_by', 'claimed_until');
create trigger audit after insert or update or delete on public.assignment_extensions
for each row execute function private.audit('granted_at');

-- ---------------------------------------------------------------------------------------------
-- Row-level security

select private.guard('public.assignments');
create policy "visible to staff, and to students while its recording is open" on public.assignments
for select to authenticated using (
  is_active and recording_id = any (array(select private.open_recordings())) or (select private.is_staff())
);
grant select on public.assignments to authenticated;

select private.guard('public.student_assignments');
create policy "visible to the student, and handed in to their mentor and admins" on public.student_assignments
for select to authenticated using (
  student_id = (select private.student_id())
  or state <> 'draft' and (student_id = any (array(select private.my_students())) or (select private.is_admin()))
);
-- Who has claimed an attempt is told by the queue, not to students.
grant select (id, company_id, student_id, assignment_id, attempt_number, state, version, submission_text, links, files,
  submission_file_url, saved_at, submitted_at, due_at, late_days, raw_score, score, rubric_scores, verdict, feedback,
  graded_by, graded_at) on public.student_assignments to authenticated;

select private.guard('public.grade_events');
create policy "visible to the student's mentor and admins" on public.grade_events
for select to authenticated using (
  exists (select from public.student_assignments a where a.id = attempt_id)
  and (select private.role()) = any (array['mentor', 'admin', 'superadmin'])
);
grant select on public.grade_events to authenticated;
revoke update, delete, truncate on public.grade_events from service_role;

select private.guard('public.grade_drafts');
create policy "visible to their author" on public.grade_drafts
for select to authenticated using (author_id = (select auth.uid()));
grant select on public.grade_drafts to authenticated;

select private.guard('public.comment_bank');
create policy "visible to those who teach: shared, and one's own" on public.comment_bank
for select to authenticated using (
  (owner_id is null or owner_id = (select auth.uid()))
  and (select private.role()) = any (array['mentor', 'admin', 'superadmin'])
);
create policy "written by those who teach, for themselves" on public.comment_bank
for insert to authenticated with check (
  owner_id = (select auth.uid()) and (select private.role()) = any (array['mentor', 'admin', 'superadmin'])
);
create policy "changed by their owner" on public.comment_bank
for update to authenticated using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));
create policy "deleted by their owner" on public.comment_bank
for delete to authenticated using (owner_id = (select auth.uid()));
grant select, delete on public.comment_bank to authenticated;
grant insert (title, body), update (title, body) on public.comment_bank to authenticated;

select private.guard('public.assignment_extensions');
create policy "visible to the student, their mentor and admins" on public.assignment_extensions
for select to authenticated using (student_id = any (array(select private.followed_students())) or (select private.is_admin()));
grant select on public.assignment_extensions to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Files students hand in: company / student / random name

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types) values
  ('submissions', 'submissions', false, 52428800, array[
    'image/png', 'image/jpeg', 'image/webp', 'image/gif', 'application/pdf', 'text/plain', 'text/csv', 'text/markdown',
    'application/zip', 'application/msword', 'application/vnd.ms-excel',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    'video/mp4', 'video/webm', 'audio/mpeg', 'audio/mp4'
  ])
on conflict (id) do nothing;

/* How many files came into a folder of a bucket, company / student, within the hour. */
create function private.uploads_of_the_hour(p_bucket text, p_folder text) returns bigint
language plpgsql stable security definer set search_path = '' as $$
begin
  -- "0" follows "/", so the two bounds hold exactly what lies in the folder, and the index on names serves.
  return (
    select count(*) from storage.objects o
    where o.bucket_id = p_bucket and o.name collate "C" >= p_folder || '/' and o.name collate "C" < p_folder || '0'
      and o.created_at > now() - interval '1 hour'
  );
end $$;

/* The signed-in student's own folder. */
create function private.own_folder() returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  return private.company_id() || '/' || private.student_id();
end $$;

/*
 * Holds the limit, the trigger's argument, when the file comes: whoever may upload now can ask for any number of links, each
 * good for hours, before using the first. Staff are not limited.
 */
create function private.limit_uploads() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from public.users u where u.id::text = new.owner_id and u.role <> 'student')
    and private.uploads_of_the_hour(new.bucket_id, array_to_string((storage.foldername(new.name))[1:2], '/')) >= tg_argv[0]::bigint then
    raise exception 'uploads_come_too_fast' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger work_comes_slowly before insert on storage.objects for each row
when (new.bucket_id = 'submissions') execute function private.limit_uploads(100);

create policy "work is visible to the student, their mentor and admins" on storage.objects
for select to authenticated using (
  bucket_id = 'submissions'
  and (storage.foldername(name))[1] = (select private.company_id())::text
  and ((storage.foldername(name))[2] = any (array(select private.followed_students()::text)) or (select private.is_admin()))
);
/* Room for another file: 100 an hour, linked or not, so that no script fills the storage. */
create function private.may_store_work() returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return private.uploads_of_the_hour('submissions', private.own_folder()) < 100;
end $$;
grant execute on function private.may_store_work() to authenticated;

/* Whether a file is there to be linked: it came within the last 23 hours. After a day what nothing refers to is deleted. */
create function private.was_just_uploaded(p_bucket text, p_path text) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select from storage.objects o
    where o.bucket_id = p_bucket and o.name = p_path and o.created_at > now() - interval '23 hours'
  );
end $$;

create policy "students upload their own work" on storage.objects
for insert to authenticated with check (
  bucket_id = 'submissions'
  and (storage.foldername(name))[1] = (select private.company_id())::text
  and (storage.foldername(name))[2] = (select private.student_id())::text
  and (select private.may_store_work())
);

/*
 * What was handed in stays what it was: an upload link outlives the check of the bytes, so stored work is
 * written once, and goes only while no attempt carries it. Holds for the server, too.
 */
create function private.keep_work() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  student text := (storage.foldername(old.name))[2];
begin
  if tg_op = 'UPDATE' then
    raise exception 'work_is_written_once' using errcode = '42501';
  end if;
  if student ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' and exists (
    select from public.student_assignments w
    where w.student_id = student::uuid and w.files @> jsonb_build_array(jsonb_build_object('path', old.name))
  ) then
    raise exception 'work_is_carried_by_an_attempt' using errcode = '42501';
  end if;
  return old;
end $$;
create trigger work_is_written_once before update of bucket_id, name, version on storage.objects for each row
when (old.bucket_id = 'submissions' and (old.bucket_id, old.name, old.version) is distinct from (new.bucket_id, new.name, new.version))
execute function private.keep_work();
create trigger work_stays_while_carried before delete on storage.objects for each row
when (old.bucket_id = 'submissions') execute function private.keep_work();
