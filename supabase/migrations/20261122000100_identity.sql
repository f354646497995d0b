-- Companies, people and what they may do. Every policy in the system rests on this file.
--
-- Two schemas: public is the API, private the machinery. A public function is a one-line invoker
-- call of the private definer function of the same name, which checks who is asking.

create extension if not exists pg_trgm with schema extensions;

-- Reading here and there costs hardly more than reading on: the disks are solid-state, and the pages asked for are
-- mostly in memory. With the default of spinning disks a policy's guess of how many rows it lets through changes plans.
do $$
begin
  execute format('alter database %I set random_page_cost = 1.1', current_database());
end $$;

create schema private;
revoke all on schema private from public;
grant usage on schema private to anon, authenticated, service_role;

-- Supabase opens every new table and function to everyone. Here nothing is open until granted by name.
alter default privileges revoke execute on functions from public;
alter default privileges in schema public revoke execute on functions from anon, authenticated;
alter default privileges in schema public revoke all on tables from anon, authenticated;
alter default privileges in schema public revoke all on sequences from anon, authenticated;

create type public.user_role as enum ('student', 'mentor', 'admin', 'enrollment_manager', 'superadmin');

-- ---------------------------------------------------------------------------------------------
-- Companies

/*
 * access_starts: sign_up, first_payment (the first instalment is paid) or full_payment (all that was issued is). payment_approval: whose
 * records wait for another person: those of enrollment managers, or always. claim_pause_days: how long a payment
 * under review keeps lessons open. promise_days: how far ahead a student may promise to pay, 0 for never. reminder_days:
 * from the due date on, each once.
 */
create function private.billing_settings_are_valid(settings jsonb) returns boolean
language plpgsql immutable set search_path = '' as $$
begin
  return coalesce(
    settings ->> 'access_starts' in ('sign_up', 'first_payment', 'full_payment')
    and settings ->> 'payment_approval' in ('enrollment', 'always')
    and jsonb_path_exists(settings, '$ ? (@.grace_days.type() == "number" && @.claim_pause_days.type() == "number"
      && @.promise_days.type() == "number" && @.tax_percent.type() == "number" && @.tax_name.type() == "string"
      && @.bank_details.type() == "string" && @.invoice_footer.type() == "string")')
    and (settings ->> 'grace_days')::int between 0 and 365
    and (settings ->> 'claim_pause_days')::int between 0 and 30
    and (settings ->> 'promise_days')::int between 0 and 90
    and (settings ->> 'tax_percent')::numeric between 0 and 100 and scale((settings ->> 'tax_percent')::numeric) <= 4
    and jsonb_typeof(settings -> 'tax_inclusive') = 'boolean'
    and length(settings ->> 'tax_name') between 1 and 20
    and length(settings ->> 'bank_details') <= 1000 and length(settings ->> 'invoice_footer') <= 1000
    and jsonb_typeof(settings -> 'reminder_days') = 'array' and jsonb_array_length(settings -> 'reminder_days') <= 12
    and not exists (
      select from jsonb_array_elements(settings -> 'reminder_days') day group by day
      having jsonb_typeof(day) <> 'number' or (day #>> '{}')::int not between -60 and 365 or count(*) > 1
    ),
    false
  );
end $$;

/* Every key is always present, so readers never need a default of their own. */
create function private.settings_are_valid(settings jsonb) returns boolean
language plpgsql immutable set search_path = '' as $$
begin
  return coalesce(
    jsonb_typeof(settings) = 'object'
    and (select array_agg(key order by key) from jsonb_object_keys(settings) key) = array[
      'access_starts', 'bank_details', 'claim_pause_days', 'completion_percent', 'grace_days', 'invitation_days', 'invoice_footer',
      'office_email', 'payment_approval', 'promise_days', 'reminder_days', 'sequential_requires', 'tagline', 'tax_inclusive', 'tax_name', 'tax_percent',
      'turnaround_hours'
    ]
    and (settings ->> 'completion_percent')::int between 50 and 100
    and (settings ->> 'invitation_days')::int between 1 and 90
    and settings ->> 'sequential_requires' in ('passed', 'submitted')
    and jsonb_typeof(settings -> 'tagline') = 'string'
    and length(settings ->> 'tagline') <= 120
    and (settings ->> 'turnaround_hours')::int between 1 and 720
    and jsonb_typeof(settings -> 'office_email') = 'string'
    and length(settings ->> 'office_email') <= 254 and settings ->> 'office_email' ~ '^([^@[:space:]]+@[^@[:space:]]+)?$'
    and private.billing_settings_are_valid(settings),
    false
  );
exception when invalid_text_representation or numeric_value_out_of_range then
  return false;
end $$;

/* Whether a name is an IANA time zone this database knows. */
create function private.is_time_zone(name text) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return name ~ '^[A-Za-z0-9_+/-]{1,64}$' and now() at time zone name is not null;
exception when invalid_parameter_value then
  return false;
end $$;

create table public.company_settings (
  id uuid primary key default gen_random_uuid(),
  company_name text not null,
  logo_url text,
  primary_color text not null default '#0f644a',
  secondary_color text,
  default_currency text not null default 'EUR',
  settings jsonb not null default '{
    "completion_percent": 90, "sequential_requires": "passed", "invitation_days": 7, "turnaround_hours": 48, "tagline": "",
    "access_starts": "sign_up", "grace_days": 10, "reminder_days": [-7, -1, 0, 3, 7], "claim_pause_days": 5, "promise_days": 14,
    "payment_approval": "enrollment", "tax_percent": 0, "tax_inclusive": true, "tax_name": "Tax", "bank_details": "", "invoice_footer": "",
    "office_email": ""
  }',
  slug text not null,
  host text not null,
  time_zone text not null default 'UTC',
  created_at timestamptz not null default now(),

  constraint company_has_a_name check (length(company_name) between 1 and 120),
  constraint company_slug_is_unique unique (slug),
  constraint company_slug_is_plain check (slug ~ '^[a-z0-9-]{2,40}$'),
  constraint company_host_is_unique unique (host),
  constraint company_colors_are_hex check (primary_color ~ '^#[0-9a-f]{6}$' and secondary_color ~ '^#[0-9a-f]{6}$'),
  constraint company_currency_is_iso check (default_currency ~ '^[A-Z]{3}$'),
  constraint company_time_zone_exists check (private.is_time_zone(time_zone)),
  constraint company_settings_are_valid check (private.settings_are_valid(settings))
);
comment on table public.company_settings is 'One row per academy (tenant). Every other row belongs to one of these.';

-- ---------------------------------------------------------------------------------------------
-- People

/* A text without what nobody sees: blanks, marks of width and of direction. */
create function private.seen(p_text text) returns text language sql immutable set search_path = ''
return regexp_replace(p_text, '[\s\u0001-\u0020\u007F-\u00A0\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\u3164\uFE00-\uFE0F\uFEFF\uFFA0]+', '', 'g');

/* Whether a text can be a name or a title: one line of 1 to 120 characters, read in the order it is written, and to be seen. */
create function private.is_line(p_text text) returns boolean language sql immutable set search_path = ''
return length(btrim(p_text)) between 1 and 120 and private.seen(p_text) <> '' and p_text !~ '[\u0001-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]';

create table public.users (
  id uuid primary key references auth.users (id),
  company_id uuid not null references public.company_settings (id),
  email text not null,
  full_name text not null,
  phone_number text,
  time_zone text not null default 'UTC',
  role public.user_role not null default 'student',
  is_active boolean not null default true,
  created_at timestamptz not null default now(),

  constraint one_account_per_email unique (email),
  constraint users_belong_to_one_company unique (id, company_id),
  constraint email_is_lower_case check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+$' and length(email) <= 254),
  constraint person_has_a_name check (private.is_line(full_name)),
  constraint phone_is_e164 check (phone_number ~ '^\+[1-9][0-9]{6,14}$'),
  constraint time_zone_exists check (private.is_time_zone(time_zone))
);
create index on public.users (company_id, created_at, id);
comment on table public.users is 'Everybody who can sign in. The id is the auth user''s.';

/*
 * Whether the caller's session still runs. A token outlives "sign out everywhere" by up to an hour; its session
 * does not. True for tokens that name no session.
 */
create function private.session_runs() returns boolean
language plpgsql stable security definer set search_path = '' as $$
declare
  claims jsonb := auth.jwt();
begin
  return not claims ? 'session_id' or exists (
    select from auth.sessions s where s.id = (claims ->> 'session_id')::uuid and s.user_id = (claims ->> 'sub')::uuid
  );
end $$;

-- Who is asking? Definer, so that policies can ask without tripping over the policies on users;
-- plpgsql, because its plan is cached; null for an inactive person and in a session that was ended, which
-- every policy refuses.
create function private.company_id() returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select u.company_id from public.users u
    where u.id = (select auth.uid()) and u.is_active and private.session_runs()
  );
end $$;

/* The role of the signed-in person. */
create function private.role() returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select u.role::text from public.users u
    where u.id = (select auth.uid()) and u.is_active and private.session_runs()
  );
end $$;

/* Admins and superadmins. */
create function private.is_admin() returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce(private.role() in ('admin', 'superadmin'), false);
end $$;

/* The office: those who bring people in. Mentors are staff, but not office. */
create function private.is_office() returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce(private.role() in ('enrollment_manager', 'admin', 'superadmin'), false);
end $$;

/* Everybody signed in who is not a student. */
create function private.is_staff() returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce(private.role() <> 'student', false);
end $$;

/* Refuses whoever may not; unknown is no. */
create function private.refuse_unless(p_allowed boolean) returns void
language plpgsql set search_path = '' as $$
begin
  if p_allowed is not true then
    raise exception 'not_allowed' using errcode = '42501';
  end if;
end $$;

create table public.students (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null default private.company_id() references public.company_settings (id),
  user_id uuid,
  mentor_id uuid,
  student_number integer not null,
  full_name text not null,
  email text not null,
  company_name text,
  phone_number text,
  course_access boolean not null default false,
  created_at timestamptz not null default now(),

  constraint one_student_per_user unique (user_id),
  constraint students_belong_to_one_company unique (id, company_id),
  constraint student_number_is_unique unique (company_id, student_number),
  constraint one_student_per_email unique (company_id, email),
  constraint students_user_in_same_company foreign key (user_id, company_id) references public.users (id, company_id),
  constraint students_mentor_in_same_company foreign key (mentor_id, company_id) references public.users (id, company_id),
  constraint student_email_is_lower_case check (email = lower(email)),
  constraint student_has_a_name check (private.is_line(full_name)),
  constraint student_phone_is_e164 check (phone_number ~ '^\+[1-9][0-9]{6,14}$')
);
create index on public.students (mentor_id, company_id);
create index on public.students (company_id, full_name, id);
create index students_search on public.students using gin (full_name extensions.gin_trgm_ops, email extensions.gin_trgm_ops);
comment on table public.students is 'A student of one company; user_id is null until the invitation is accepted.';
comment on column public.students.course_access is 'Derived: an enrollment runs and no hold is open. Kept by trigger.';

/* Serialises what is done about one student, to the end of the transaction. Others may still refer to the student. */
create function private.lock_student(p_student uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform from public.students s where s.id = p_student for no key update;
end $$;

/* The signed-in student; null for everyone else. */
create function private.student_id() returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select s.id from public.students s join public.users u on u.id = s.user_id
    where s.user_id = (select auth.uid()) and u.is_active and private.session_runs()
  );
end $$;

/* The signed-in mentor's own students; nobody's for everyone else. */
create function private.my_students() returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  if private.role() = 'mentor' then
    return query select s.id from public.students s where s.mentor_id = (select auth.uid());
  end if;
end $$;

/* Whose learning the caller follows: a student's own, a mentor's students'; nobody's for everyone else. */
create function private.followed_students() returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select s.id from public.users u
  join public.students s on s.user_id = u.id or u.role = 'mentor' and s.mentor_id = u.id
  where u.id = (select auth.uid()) and u.is_active and private.session_runs();
end $$;

/* May the caller act for this student: its mentor or an admin of its company. */
create function private.can_teach(p_student uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((
    select case private.role()
      when 'mentor' then s.mentor_id = auth.uid()
      when 'admin' then true
      when 'superadmin' then true
      else false
    end
    from public.students s
    where s.id = p_student and s.company_id = private.company_id()
  ), false);
end $$;

/* May the caller read this student's file: whoever can teach them, and the office. */
create function private.sees_student(p_student uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return private.can_teach(p_student) or private.is_office() and exists (
    select from public.students s where s.id = p_student and s.company_id = private.company_id()
  );
end $$;

-- ---------------------------------------------------------------------------------------------
-- The audit log: written by triggers, edited by nobody

create table public.admin_logs (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null references public.company_settings (id),
  admin_id uuid,
  action text not null,
  table_name text not null,
  record_id uuid,
  old_values jsonb,
  new_values jsonb,
  reason text,
  request_id text,
  timestamp timestamptz not null default clock_timestamp(),

  constraint admin_logs_author_in_same_company foreign key (admin_id, company_id) references public.users (id, company_id)
);
create index on public.admin_logs (company_id, timestamp desc, id);
create index on public.admin_logs (admin_id, company_id, timestamp desc);
create index on public.admin_logs (record_id, timestamp desc);
comment on table public.admin_logs is 'Who changed what, old and new. Append-only for everyone, the service role included.';

/* For tables that are only added to: refuses update, delete and truncate. */
create function private.refuse_change() returns trigger
language plpgsql set search_path = '' as $$
begin
  raise exception '%_are_append_only', tg_table_name using errcode = '42501';
end $$;

/* Logs the changed columns of a row. Arguments name columns to leave out. */
create function private.audit() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  before jsonb := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) end - coalesce(tg_argv::text[], '{}');
  after jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) end - coalesce(tg_argv::text[], '{}');
  headers jsonb := nullif(current_setting('request.headers', true), '')::jsonb;
  company uuid := coalesce(after ->> 'company_id', before ->> 'company_id', after ->> 'id')::uuid;
  changed_from jsonb;
  changed_to jsonb;
begin
  select jsonb_object_agg(b.key, b.value) into changed_from
  from jsonb_each(before) b where after -> b.key is distinct from b.value;
  select jsonb_object_agg(a.key, a.value) into changed_to
  from jsonb_each(after) a where before -> a.key is distinct from a.value;

  if changed_from is null and changed_to is null then
    return null;
  end if;

  insert into public.admin_logs (company_id, admin_id, action, table_name, record_id, old_values, new_values, reason, request_id)
  values (
    company, auth.uid(), lower(tg_op), tg_table_name, coalesce(after ->> 'id', before ->> 'id')::uuid,
    changed_from, changed_to, nullif(current_setting('app.reason', true), ''), left(headers ->> 'x-request-id', 80)
  );
  return null;
end $$;

/* Remembers why, for the audit rows of this transaction. Refuses an empty reason. */
create function private.because(reason text) returns void
language plpgsql set search_path = '' as $$
begin
  if coalesce(length(btrim(reason)), 0) not between 3 and 500 then
    raise exception 'reason_is_required';
  end if;
  perform set_config('app.reason', btrim(reason), true);
end $$;

create trigger append_only before update or delete on public.admin_logs
for each row execute function private.refuse_change();
create trigger append_only_truncate before truncate on public.admin_logs
for each statement execute function private.refuse_change();

create trigger audit after insert or update or delete on public.users
for each row execute function private.audit('created_at');
create trigger audit after insert or update of mentor_id, user_id, email on public.students
for each row execute function private.audit('created_at', 'course_access');
create trigger audit after update on public.company_settings
for each row execute function private.audit('created_at');

-- ---------------------------------------------------------------------------------------------
-- Row-level security

/* Locks a table: policies on, grants gone, and nothing outside the caller's company. Every table starts so. */
create function private.guard(target regclass) returns void
language plpgsql set search_path = '' as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('revoke all on %s from anon, authenticated', target);
  execute format(
    'create policy "nothing outside one''s own company" on %s as restrictive to authenticated
       using (company_id = (select private.company_id())) with check (company_id = (select private.company_id()))',
    target
  );
end $$;
revoke execute on function private.guard from public;

alter table public.company_settings enable row level security;
revoke all on public.company_settings from anon, authenticated;
create policy "nothing outside one's own company" on public.company_settings as restrictive to authenticated
  using (id = (select private.company_id()));
create policy "visible to its people" on public.company_settings
for select to authenticated using (id = (select private.company_id()));
grant select on public.company_settings to authenticated;

select private.guard('public.users');
create policy "visible to oneself and the office" on public.users
for select to authenticated using (id = (select auth.uid()) or (select private.is_office()));
grant select on public.users to authenticated;

select private.guard('public.students');
create policy "visible to oneself, one's mentor and the office" on public.students
for select to authenticated using (
  id = (select private.student_id())
  or mentor_id = (select auth.uid()) and (select private.role()) = 'mentor'
  or (select private.is_office())
);
grant select on public.students to authenticated;

select private.guard('public.admin_logs');
create policy "visible to admins" on public.admin_logs
for select to authenticated using ((select private.is_admin()));
grant select on public.admin_logs to authenticated;
revoke update, delete, truncate on public.admin_logs from service_role;
grant execute on function private.company_id(), private.role(), private.is_admin(), private.is_office(),
  private.is_staff(), private.student_id(), private.my_students(), private.followed_students(), private.can_teach(uuid) to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Roles and activity

/* Whether the caller may invite people to this role, give it, and change those who have it. */
create function private.may_grant(wanted public.user_role) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce(case private.role()
    when 'superadmin' then true
    when 'admin' then wanted in ('student', 'mentor', 'enrollment_manager')
    when 'enrollment_manager' then wanted = 'student'
    else false
  end, false);
end $$;

/* A person of the caller's company whom the caller may change; locks the company first, so that two changes queue. */
create function private.person_to_change(p_user uuid) returns public.users
language plpgsql security definer set search_path = '' as $$
declare
  person public.users;
begin
  perform private.refuse_unless(private.is_admin());
  perform from public.company_settings c where c.id = private.company_id() for no key update;
  select * into person from public.users u where u.id = p_user and u.company_id = private.company_id() for no key update;
  if person.id is null then
    raise exception 'person_not_found';
  end if;
  if person.id = auth.uid() then
    raise exception 'not_on_oneself';
  end if;
  if private.may_grant(person.role) is not true then
    raise exception 'only_superadmins_change_admins';
  end if;
  return person;
end $$;

/* Refuses a change after which the company has no active superadmin. */
create function private.keep_one_superadmin(p_changed public.users) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if p_changed.role = 'superadmin' and not exists (
    select from public.users u where u.company_id = p_changed.company_id and u.role = 'superadmin' and u.is_active
  ) then
    raise exception 'last_superadmin';
  end if;
end $$;

/* Gives a person another staff role. Students stay students and staff stay staff. */
create function private.change_role(p_user uuid, p_role public.user_role, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  person public.users := private.person_to_change(p_user);
begin
  perform private.because(p_reason);
  if p_role is null or private.may_grant(p_role) is not true then
    raise exception 'only_superadmins_change_admins';
  end if;
  if (person.role = 'student') <> (p_role = 'student') then
    raise exception 'students_stay_students';
  end if;
  update public.users u set role = p_role where u.id = p_user;
  perform private.keep_one_superadmin(person);
end $$;

/* Ends or restores a person's access, effective on their next request. */
create function private.change_activity(p_user uuid, p_is_active boolean, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  person public.users := private.person_to_change(p_user);
begin
  perform private.because(p_reason);
  if p_is_active is null then
    raise exception 'activity_is_missing';
  end if;
  update public.users u set is_active = p_is_active where u.id = p_user;
  perform private.keep_one_superadmin(person);
end $$;

/* Refuses a student's next change of their own data after 200 within the hour: the log keeps every one for ever, and a script would fill it. */
create function private.slow_down() returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if private.student_id() is not null and (
    select count(*) from public.admin_logs l
    where l.admin_id = auth.uid() and l.company_id = private.company_id() and l.timestamp > now() - interval '1 hour'
  ) >= 200 then
    raise exception 'changes_come_too_fast';
  end if;
end $$;

/* Saves one's own name, phone (E.164 or null) and IANA time zone. */
create function private.update_profile(p_full_name text, p_phone_number text, p_time_zone text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.refuse_unless(private.role() is not null);
  perform private.slow_down();
  update public.users u
  set full_name = coalesce(btrim(p_full_name), ''), phone_number = nullif(btrim(p_phone_number), ''), time_zone = coalesce(p_time_zone, '')
  where u.id = auth.uid();
  update public.students s
  set full_name = btrim(p_full_name), phone_number = nullif(btrim(p_phone_number), '')
  where s.user_id = auth.uid();
end $$;

create function public.change_role(p_user uuid, p_role public.user_role, p_reason text) returns void
language sql security invoker set search_path = '' as $$ select private.change_role(p_user, p_role, p_reason) $$;
create function public.change_activity(p_user uuid, p_is_active boolean, p_reason text) returns void
language sql security invoker set search_path = '' as $$ select private.change_activity(p_user, p_is_active, p_reason) $$;
create function public.update_profile(p_full_name text, p_phone_number text default null, p_time_zone text default 'UTC') returns void
language sql security invoker set search_path = '' as $$ select private.update_profile(p_full_name, p_phone_number, p_time_zone) $$;
grant execute on function
  private.change_role(uuid, public.user_role, text), public.change_role(uuid, public.user_role, text),
  private.change_activity(uuid, boolean, text), public.change_activity(uuid, boolean, text),
  private.update_profile(text, text, text), public.update_profile(text, text, text)
to authenticated;

-- ---------------------------------------------------------------------------------------------
-- Who am I

/* The signed-in person with their company, for every page; null when signed out (here or everywhere) or inactive. */
create function private.me() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'id', u.id, 'role', u.role, 'email', u.email, 'full_name', u.full_name,
      'phone_number', u.phone_number, 'time_zone', u.time_zone, 'student_id', private.student_id(),
      'unread', (select count(*) from public.notifications n where n.user_id = u.id and not n.is_read),
      'waits', private.waits(u),
      'company', jsonb_build_object(
        'id', c.id, 'name', c.company_name, 'host', c.host, 'logo_url', c.logo_url, 'primary_color', c.primary_color,
        'time_zone', c.time_zone, 'currency', c.default_currency, 'settings', c.settings
      )
    )
    from public.users u join public.company_settings c on c.id = u.company_id
    where u.id = auth.uid() and u.is_active and private.session_runs()
  );
end $$;

create function public.me() returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.me() $$;
grant execute on function private.me(), public.me() to authenticated;
