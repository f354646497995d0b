-- The onboarding questionnaire: versions written by admins, answers tied to the version a student began, and the
-- details of a student (business, learning, contact) that answers fill and students keep up themselves.

/* The details a student has: kind (the column) and the keys each may hold. One list for pages and questions. */
create function private.detail_keys(p_kind text) returns text[]
language plpgsql immutable set search_path = '' as $$
begin
  return case p_kind
    when 'business_info' then array['website', 'sells', 'stage', 'team']
    when 'learning_preferences' then array['goal', 'hours_per_week', 'study_times', 'needs']
    when 'contact_preferences' then array['channel', 'best_time', 'language']
  end;
end $$;

/* Whether details hold only the keys of their kind, each with a text of 1 to 2,000 characters. */
create function private.details_are_known(p_kind text, p_details jsonb) returns boolean
language plpgsql immutable set search_path = '' as $$
begin
  return coalesce(
    jsonb_typeof(p_details) = 'object'
    and not exists (
      select from jsonb_each(p_details) d
      where d.key <> all (private.detail_keys(p_kind)) or jsonb_typeof(d.value) <> 'string' or length(d.value #>> '{}') not between 1 and 2000
    ),
    false
  );
end $$;

create table public.student_details (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null default private.company_id() references public.company_settings (id),
  student_id uuid not null,
  business_info jsonb not null default '{}',
  learning_preferences jsonb not null default '{}',
  contact_preferences jsonb not null default '{}',
  updated_at timestamptz not null default now(),

  constraint details_student_in_same_company foreign key (student_id, company_id) references public.students (id, company_id),
  constraint one_row_of_details_per_student unique (student_id),
  constraint details_are_known check (
    private.details_are_known('business_info', business_info)
    and private.details_are_known('learning_preferences', learning_preferences)
    and private.details_are_known('contact_preferences', contact_preferences)
  )
);
create index on public.student_details (student_id, company_id);
create index on public.student_details (company_id);
comment on table public.student_details is 'What a student says about their business, how they learn and how to reach them.';

/* One question in its own shape: {key, type, title, hint, is_required, options, shown_if: {question, any}, fills: {kind, key}}. */
create function private.question_is_whole(q jsonb) returns boolean
language plpgsql immutable set search_path = '' as $$
begin
  return coalesce(
    q ->> 'key' ~ '^[a-z0-9-]{1,40}$' and q ->> 'type' in ('short', 'long', 'one', 'many', 'number', 'file')
    and jsonb_typeof(q -> 'title') = 'string' and length(btrim(q ->> 'title')) between 1 and 300
    and jsonb_typeof(q -> 'hint') = 'string' and length(q ->> 'hint') <= 500
    and jsonb_typeof(q -> 'is_required') = 'boolean' and jsonb_typeof(q -> 'options') = 'array'
    and case when q ->> 'type' in ('one', 'many') then jsonb_array_length(q -> 'options') between 2 and 30 else q -> 'options' = '[]' end
    and (select coalesce(bool_and(jsonb_typeof(o) = 'string' and length(btrim(o #>> '{}')) between 1 and 200), true) and count(distinct o) = count(*)
      from jsonb_array_elements(q -> 'options') o)
    and (q -> 'fills' = 'null' or (q #>> '{fills,key}' = any (private.detail_keys(q #>> '{fills,kind}')) and q ->> 'type' <> 'file'))
    and (select array_agg(k order by k) from jsonb_object_keys(q) k)
      = array['fills', 'hint', 'is_required', 'key', 'options', 'shown_if', 'title', 'type'],
    false
  );
end $$;

/* Questions in order; a condition asks for answers of an earlier question with choices, so none leads in a circle. */
create function private.questions_are_whole(questions jsonb) returns boolean
language plpgsql immutable set search_path = '' as $$
begin
  if jsonb_typeof(questions) is distinct from 'array' or jsonb_array_length(questions) > 50 or length(questions::text) > 200000 then
    return false;
  end if;
  return not exists (select from jsonb_array_elements(questions) q where jsonb_typeof(q) <> 'object' or not private.question_is_whole(q))
    and (select count(distinct q ->> 'key') = count(*) from jsonb_array_elements(questions) q)
    and not exists (
      select from jsonb_array_elements(questions) with ordinality q(it, place)
      where it -> 'shown_if' <> 'null' and not exists (
        select from jsonb_array_elements(questions) with ordinality e(it, place)
        where e.place < q.place and e.it ->> 'key' = q.it #>> '{shown_if,question}' and e.it ->> 'type' in ('one', 'many')
          and jsonb_typeof(q.it #> '{shown_if,any}') = 'array' and q.it #> '{shown_if,any}' <> '[]'
          and e.it -> 'options' @> (q.it #> '{shown_if,any}')
      )
    );
end $$;

create table public.questionnaires (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null default private.company_id() references public.company_settings (id),
  version integer,
  questions jsonb not null default '[]',
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  saved_at timestamptz not null default now(),
  published_at timestamptz,
  published_by uuid,

  constraint questionnaires_belong_to_one_company unique (id, company_id),
  constraint questionnaires_publisher_in_same_company foreign key (published_by, company_id) references public.users (id, company_id),
  constraint questionnaire_version_is_unique unique (company_id, version),
  constraint published_questionnaires_have_a_version check ((version is null) = (published_at is null)),
  constraint questions_are_whole check (private.questions_are_whole(questions))
);
create unique index one_questionnaire_in_the_making on public.questionnaires (company_id) where published_at is null;
create index on public.questionnaires (published_by, company_id);
comment on table public.questionnaires is 'Versions of a company''s onboarding questionnaire; at most one draft. What is published stays.';

create table public.questionnaire_responses (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null default private.company_id() references public.company_settings (id),
  student_id uuid not null,
  questionnaire_id uuid not null,
  questionnaire_type text not null default 'onboarding',
  responses jsonb not null default '{}',
  started_at timestamptz not null default now(),
  saved_at timestamptz not null default now(),
  completed_at timestamptz,

  constraint responses_student_in_same_company foreign key (student_id, company_id) references public.students (id, company_id),
  constraint responses_questionnaire_in_same_company foreign key (questionnaire_id, company_id) references public.questionnaires (id, company_id),
  constraint one_response_per_type unique (student_id, questionnaire_type),
  constraint questionnaire_type_is_known check (questionnaire_type = 'onboarding'),
  constraint responses_are_an_object check (jsonb_typeof(responses) = 'object')
);
create index on public.questionnaire_responses (student_id, company_id);
create index on public.questionnaire_responses (questionnaire_id, company_id);
create index on public.questionnaire_responses (company_id);
comment on table public.questionnaire_responses is 'A student''s answers by question key, to the version they began with; partial until completed_at.';

create function private.keep_questionnaire() returns trigger
language plpgsql set search_path = '' as $$
begin
  if old.published_at is not null then
    raise exception 'published_questionnaires_stay' using errcode = '42501';
  end if;
  return coalesce(new, old);
end $$;
create trigger published_stays before update or delete on public.questionnaires for each row execute function private.keep_questionnaire();
create trigger audit after insert or update or delete on public.questionnaires
for each row execute function private.audit('created_at', 'saved_at', 'questions', 'revision');
create trigger audit after update of business_info, learning_preferences, contact_preferences on public.student_details
for each row execute function private.audit('updated_at');

-- ---------------------------------------------------------------------------------------------
-- Row-level security

/* Staff who may read what a student tells about themselves: the office, and the student's own mentor. */
create function private.may_read_about(p_student uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select from public.students s
    where s.id = p_student and s.company_id = private.company_id()
      and (private.is_office() or private.role() = 'mentor' and s.mentor_id = auth.uid())
  );
end $$;

select private.guard('public.student_details');
create policy "visible to the student, their mentor and the office" on public.student_details
for select to authenticated using (student_id = any (array(select private.followed_students())) or (select private.is_office()));
grant select on public.student_details to authenticated;

select private.guard('public.questionnaires');
create policy "published ones visible to everybody, drafts to admins" on public.questionnaires
for select to authenticated using (published_at is not null and (select private.role()) is not null or (select private.is_admin()));
grant select on public.questionnaires to authenticated;

select private.guard('public.questionnaire_responses');
create policy "visible to the student, their mentor and the office" on public.questionnaire_responses
for select to authenticated using (student_id = any (array(select private.followed_students())) or (select private.is_office()));
grant select on public.questionnaire_responses to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Files in answers: company / student / random name, as work is kept

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types) values
  ('answers', 'answers', false, 20971520, array[
    'image/png', 'image/jpeg', 'image/webp', 'application/pdf', 'text/plain', 'text/csv',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  ])
on conflict (id) do nothing;

create policy "answers' files are visible to the student, their mentor and the office" on storage.objects
for select to authenticated using (
  bucket_id = 'answers'
  and (storage.foldername(name))[1] = (select private.company_id())::text
  and ((storage.foldername(name))[2] = any (array(select private.followed_students()::text)) or (select private.is_office()))
);

/* Room for another file: 50 an hour, linked or not. */
create function private.may_store_answer() returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return private.uploads_of_the_hour('answers', private.own_folder()) < 50;
end $$;
create trigger answer_files_come_slowly before insert on storage.objects for each row
when (new.bucket_id = 'answers') execute function private.limit_uploads(50);
grant execute on function private.may_store_answer() to authenticated;

create policy "students upload their own answers" on storage.objects
for insert to authenticated with check (
  bucket_id = 'answers'
  and (storage.foldername(name))[1] = (select private.company_id())::text
  and (storage.foldername(name))[2] = (select private.student_id())::text
  and (select private.may_store_answer())
);

/* Written once; gone only while no answer names it. Holds for the server, too. */
create function private.keep_answer_file() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  student text := (storage.foldername(old.name))[2];
begin
  if tg_op = 'UPDATE' or student ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' and exists (
    select from public.questionnaire_responses r
    where r.student_id = student::uuid and jsonb_path_exists(r.responses, '$.*[*].path ? (@ == $path)', jsonb_build_object('path', old.name))
  ) then
    raise exception 'answer_file_is_kept' using errcode = '42501';
  end if;
  return old;
end $$;
create trigger answer_file_is_written_once before update of bucket_id, name, version on storage.objects for each row
when (old.bucket_id = 'answers' and (old.bucket_id, old.name, old.version) is distinct from (new.bucket_id, new.name, new.version))
execute function private.keep_answer_file();
create trigger answer_file_is_kept before delete on storage.objects for each row
when (old.bucket_id = 'answers') execute function private.keep_answer_file();

-- ---------------------------------------------------------------------------------------------
-- Admins: the builder

/* The draft if there is one, what is published, and every version with how many began and finished it. */
create function private.questionnaire_builder() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  company uuid := private.company_id();
begin
  perform private.refuse_unless(private.is_admin());
  return jsonb_build_object(
    'draft', (
      select jsonb_build_object('questions', q.questions, 'revision', q.revision, 'saved_at', q.saved_at)
      from public.questionnaires q where q.company_id = company and q.published_at is null
    ),
    'published', (
      select jsonb_build_object('id', q.id, 'version', q.version, 'questions', q.questions, 'published_at', q.published_at)
      from public.questionnaires q where q.company_id = company and q.version is not null order by q.version desc limit 1
    ),
    'versions', coalesce((
      select jsonb_agg(jsonb_build_object('id', q.id, 'version', q.version, 'published_at', q.published_at,
        'by', (select u.full_name from public.users u where u.id = q.published_by),
        'questions', jsonb_array_length(q.questions),
        'started', (select count(*) from public.questionnaire_responses r where r.questionnaire_id = q.id),
        'completed', (select count(*) from public.questionnaire_responses r where r.questionnaire_id = q.id and r.completed_at is not null)
      ) order by q.version desc)
      from public.questionnaires q where q.company_id = company and q.version is not null
    ), '[]')
  );
end $$;

/* Saves the draft. p_revision is the one the page knows, 0 without a draft; another one means another tab saved. Returns the new one. */
create function private.save_questionnaire(p_questions jsonb, p_revision integer) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  company uuid := private.company_id();
  saved integer;
begin
  perform private.refuse_unless(private.is_admin());
  perform from public.company_settings c where c.id = company for no key update;
  if coalesce((select q.revision from public.questionnaires q where q.company_id = company and q.published_at is null), 0)
    is distinct from p_revision then
    raise exception 'questionnaire_changed_elsewhere';
  end if;
  insert into public.questionnaires (company_id, questions) values (company, coalesce(p_questions, 'null'))
  on conflict (company_id) where published_at is null
  do update set questions = excluded.questions, revision = questionnaires.revision + 1, saved_at = now()
  returning revision into saved;
  return saved;
end $$;

/* Makes the draft the next version. Students who have begun keep theirs. Returns its number. */
create function private.publish_questionnaire(p_revision integer) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  company uuid := private.company_id();
  draft public.questionnaires;
begin
  perform private.refuse_unless(private.is_admin());
  perform from public.company_settings c where c.id = company for no key update;
  select * into draft from public.questionnaires q where q.company_id = company and q.published_at is null;
  if draft.id is null or draft.revision is distinct from p_revision then
    raise exception 'questionnaire_changed_elsewhere';
  end if;
  if draft.questions = '[]' then
    raise exception 'questionnaire_has_no_questions';
  end if;
  update public.questionnaires q set published_at = now(), published_by = auth.uid(),
    version = (select coalesce(max(v.version), 0) + 1 from public.questionnaires v where v.company_id = company)
  where q.id = draft.id returning q.version into draft.version;
  return draft.version;
end $$;

/* Throws the draft away; what is published stays. */
create function private.discard_questionnaire() returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.refuse_unless(private.is_admin());
  delete from public.questionnaires q where q.company_id = private.company_id() and q.published_at is null;
end $$;
