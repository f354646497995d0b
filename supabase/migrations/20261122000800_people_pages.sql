-- What the pages about people read: one json function per page. Lists are newest first, 25 a page, and continue
-- from the key (created_at, id) of a row: p_at and p_id, backwards when p_is_back. They answer
-- {rows, total, newer}: how many match, and how many of those stand before the first row.

create index users_search on public.users using gin (full_name extensions.gin_trgm_ops, email extensions.gin_trgm_ops);
create index invitations_search on public.invitations using gin (full_name extensions.gin_trgm_ops, email extensions.gin_trgm_ops);
create index on public.students (company_id, created_at, id);
create index unanswered_invitations on public.invitations (company_id, expires_at) where accepted_at is null and revoked_at is null;
create index ended_access on public.users (company_id, id) where not is_active;
create index active_mentors on public.users (company_id, full_name, id) where role = 'mentor' and is_active;

/* "50%_" searches for just that: nothing in it is a wildcard. Null for an empty search. */
create function private.search_pattern(p_search text) returns text
language plpgsql immutable set search_path = '' as $$
begin
  return '%' || regexp_replace(nullif(btrim(p_search), ''), '([\\%_])', '\\\1', 'g') || '%';
end $$;

/* The roles the caller may grant, and so may change and invite. */
create function private.grantable_roles() returns public.user_role[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return array(select r.role from unnest(enum_range(null::public.user_role)) r(role) where private.may_grant(r.role));
end $$;

-- The plans below are made for the filters at hand: without one, no search costs anything.

/* Admins: everybody with an account in the company. Adds {roles: how many of each role match}. */
create function private.people_page(
  p_search text, p_role public.user_role, p_is_active boolean, p_at timestamptz, p_id uuid, p_is_back boolean
) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  company uuid := private.company_id();
  pattern text := private.search_pattern(p_search);
  grantable public.user_role[] := private.grantable_roles();
begin
  perform private.refuse_unless(private.is_admin());
  return (
    with found as not materialized (
      select u.id, u.created_at, u.full_name, u.email, u.role, u.is_active from public.users u
      where u.company_id = company
        and (pattern is null or u.full_name ilike pattern or u.email ilike pattern)
        and (p_is_active is null or u.is_active = p_is_active)
    ), matching as not materialized (
      select * from found where p_role is null or found.role = p_role
    ), page as (
      (select * from matching m
       where not p_is_back and (p_at is null or (m.created_at, m.id) < (p_at, p_id))
       order by m.created_at desc, m.id desc limit 25)
      union all
      (select * from matching m where p_is_back and (m.created_at, m.id) > (p_at, p_id)
       order by m.created_at, m.id limit 25)
    ), tally as (
      select found.role, count(*) as n from found group by found.role
    )
    select jsonb_build_object(
      'rows', coalesce((
        select jsonb_agg(to_jsonb(p) || jsonb_build_object(
          'can_change', p.id <> auth.uid() and p.role = any (grantable),
          'student_id', (select s.id from public.students s where s.user_id = p.id and s.company_id = company),
          'ended', case when not p.is_active then (
            select jsonb_build_object('at', l.timestamp, 'by', by.full_name, 'reason', l.reason)
            from public.admin_logs l left join public.users by on by.id = l.admin_id
            where l.record_id = p.id and l.table_name = 'users' and l.new_values @> '{"is_active": false}'
            order by l.timestamp desc limit 1
          ) end
        ) order by p.created_at desc, p.id desc) from page p
      ), '[]'),
      'total', coalesce((select sum(t.n) from tally t where p_role is null or t.role = p_role), 0),
      'newer', case when p_at is null then 0 else (
        select count(*) from matching m, (select p.created_at, p.id from page p order by 1 desc, 2 desc limit 1) first
        where (m.created_at, m.id) > (first.created_at, first.id)
      ) end,
      'roles', coalesce((select jsonb_object_agg(t.role, t.n) from tally t), '{}')
    )
  );
end $$;

/* The office: who was invited and what became of it; enrollment managers see students only. Adds {states: how many of each match}. */
create function private.invitations_page(
  p_search text, p_state text, p_at timestamptz, p_id uuid, p_is_back boolean
) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  company uuid := private.company_id();
  pattern text := private.search_pattern(p_search);
  grantable public.user_role[] := private.grantable_roles();
  shown public.user_role[] := case when private.is_admin() then enum_range(null::public.user_role) else grantable end;
begin
  perform private.refuse_unless(private.is_office());
  return (
    with found as not materialized (
      select i.id, i.created_at, i.full_name, i.email, i.role, i.expires_at, i.sent_count, i.last_sent_at,
        i.accepted_at, i.revoked_at, i.created_by,
        -- private.invitation_state, written out: it is asked of every invitation there is.
        case when i.accepted_at is not null then 'accepted' when i.revoked_at is not null then 'revoked'
          when i.expires_at <= now() then 'expired' else 'open' end as state
      from public.invitations i
      where i.company_id = company and i.role = any (shown)
        and (pattern is null or i.full_name ilike pattern or i.email ilike pattern)
    ), matching as not materialized (
      select * from found where p_state is null or found.state = p_state
    ), page as (
      (select * from matching m
       where not p_is_back and (p_at is null or (m.created_at, m.id) < (p_at, p_id))
       order by m.created_at desc, m.id desc limit 25)
      union all
      (select * from matching m where p_is_back and (m.created_at, m.id) > (p_at, p_id)
       order by m.created_at, m.id limit 25)
    ), tally as (
      select found.state, count(*) as n from found group by found.state
    )
    select jsonb_build_object(
      'rows', coalesce((
        select jsonb_agg(to_jsonb(p) - 'created_by' || jsonb_build_object(
          'invited_by', (select u.full_name from public.users u where u.id = p.created_by),
          'can_change', p.role = any (grantable)
        ) order by p.created_at desc, p.id desc) from page p
      ), '[]'),
      'total', coalesce((select sum(t.n) from tally t where p_state is null or t.state = p_state), 0),
      'newer', case when p_at is null then 0 else (
        select count(*) from matching m, (select p.created_at, p.id from page p order by 1 desc, 2 desc limit 1) first
        where (m.created_at, m.id) > (first.created_at, first.id)
      ) end,
      'states', coalesce((select jsonb_object_agg(t.state, t.n) from tally t), '{}')
    )
  );
end $$;

/* The office: students and how far they have come in; p_state invited, joined or ended. Adds {states}. */
create function private.enrollment_page(
  p_search text, p_state text, p_at timestamptz, p_id uuid, p_is_back boolean
) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  company uuid := private.company_id();
  pattern text := private.search_pattern(p_search);
begin
  perform private.refuse_unless(private.is_office());
  return (
    with found as not materialized (
      select s.id, s.created_at, s.full_name, s.email, s.student_number, s.mentor_id,
        case when s.user_id is null then 'invited'
          when s.user_id in (select u.id from public.users u where u.company_id = company and not u.is_active) then 'ended'
          else 'joined' end as state
      from public.students s
      where s.company_id = company
        and (pattern is null or s.full_name ilike pattern or s.email ilike pattern)
    ), matching as not materialized (
      select * from found where p_state is null or found.state = p_state
    ), page as (
      (select * from matching m
       where not p_is_back and (p_at is null or (m.created_at, m.id) < (p_at, p_id))
       order by m.created_at desc, m.id desc limit 25)
      union all
      (select * from matching m where p_is_back and (m.created_at, m.id) > (p_at, p_id)
       order by m.created_at, m.id limit 25)
    ), tally as (
      select found.state, count(*) as n from found group by found.state
    )
    select jsonb_build_object(
      'rows', coalesce((
        select jsonb_agg(to_jsonb(p) - 'mentor_id' || jsonb_build_object(
          'mentor', (select u.full_name from public.users u where u.id = p.mentor_id),
          'courses', coalesce((
            select jsonb_agg(c.title order by e.starts_on, c.title)
            from public.enrollments e join public.courses c on c.id = e.course_id
            where e.student_id = p.id and e.state = 'active'
          ), '[]'),
          'invitation', (
            select jsonb_build_object('id', i.id, 'state', private.invitation_state(i), 'expires_at', i.expires_at, 'last_sent_at', i.last_sent_at)
            from public.invitations i where i.student_id = p.id order by i.created_at desc limit 1
          )
        ) order by p.created_at desc, p.id desc) from page p
      ), '[]'),
      'total', coalesce((select sum(t.n) from tally t where p_state is null or t.state = p_state), 0),
      'newer', case when p_at is null then 0 else (
        select count(*) from matching m, (select p.created_at, p.id from page p order by 1 desc, 2 desc limit 1) first
        where (m.created_at, m.id) > (first.created_at, first.id)
      ) end,
      'states', coalesce((select jsonb_object_agg(t.state, t.n) from tally t), '{}')
    )
  );
end $$;

/* The office: what an invitation can name. Roles the caller may grant, published courses, active mentors with their load. */
create function private.invite_options() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  company uuid := private.company_id();
begin
  perform private.refuse_unless(private.is_office());
  return jsonb_build_object(
    'roles', to_jsonb(private.grantable_roles()),
    'courses', coalesce((
      select jsonb_agg(jsonb_build_object('id', c.id, 'title', c.title) order by c.position, c.title)
      from public.courses c where c.company_id = company and c.is_active
    ), '[]'),
    'mentors', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', u.id, 'full_name', u.full_name,
        'students', (select count(*) from public.students s where s.mentor_id = u.id)
      ) order by u.full_name, u.id)
      from public.users u where u.company_id = company and u.role = 'mentor' and u.is_active
    ), '[]')
  );
end $$;

/* Admins: the facts of their home page. */
create function private.admin_home() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  company uuid := private.company_id();
  students bigint := (select count(*) from public.students s where s.company_id = company);
begin
  perform private.refuse_unless(private.is_admin());
  return jsonb_build_object(
    'students', students,
    'people', (select count(*) from public.users u where u.company_id = company)
      - (select count(*) from public.users u where u.company_id = company and not u.is_active),
    'open_invitations', (
      select count(*) from public.invitations i
      where i.company_id = company and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
    ),
    'expired_invitations', (
      select count(*) from public.invitations i
      where i.company_id = company and i.accepted_at is null and i.revoked_at is null and i.expires_at <= now()
    ),
    'without_mentor', students - (
      select count(*) from public.users u join public.students s on s.mentor_id = u.id and s.company_id = u.company_id
      where u.company_id = company and u.role = 'mentor' and u.is_active
    ),
    'waiting', (
      select jsonb_build_object('attempts', count(*), 'oldest_at', min(w.submitted_at))
      from public.student_assignments w where w.company_id = company and w.state = 'submitted'
    )
  );
end $$;

/* The last migration this database has had, for the readiness check; null before the first. */
create function private.newest_migration() returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select max(m.version) from supabase_migrations.schema_migrations m);
end $$;

create function public.people_page(
  p_search text default null, p_role public.user_role default null, p_is_active boolean default null,
  p_at timestamptz default null, p_id uuid default null, p_is_back boolean default false
) returns jsonb
language sql stable security invoker set search_path = '' as
$$ select private.people_page(p_search, p_role, p_is_active, p_at, p_id, p_is_back) $$;
create function public.invitations_page(
  p_search text default null, p_state text default null,
  p_at timestamptz default null, p_id uuid default null, p_is_back boolean default false
) returns jsonb
language sql stable security invoker set search_path = '' as
$$ select private.invitations_page(p_search, p_state, p_at, p_id, p_is_back) $$;
create function public.enrollment_page(
  p_search text default null, p_state text default null,
  p_at timestamptz default null, p_id uuid default null, p_is_back boolean default false
) returns jsonb
language sql stable security invoker set search_path = '' as
$$ select private.enrollment_page(p_search, p_state, p_at, p_id, p_is_back) $$;
create function public.invite_options() returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.invite_options() $$;
create function public.admin_home() returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.admin_home() $$;
create function public.newest_migration() returns text
language sql stable security invoker set search_path = '' as $$ select private.newest_migration() $$;

grant execute on function
  private.people_page(text, public.user_role, boolean, timestamptz, uuid, boolean),
  public.people_page(text, public.user_role, boolean, timestamptz, uuid, boolean),
  private.invitations_page(text, text, timestamptz, uuid, boolean), public.invitations_page(text, text, timestamptz, uuid, boolean),
  private.enrollment_page(text, text, timestamptz, uuid, boolean), public.enrollment_page(text, text, timestamptz, uuid, boolean),
  private.invite_options(), public.invite_options(),
  private.admin_home(), public.admin_home()
to authenticated;
grant execute on function private.newest_migration(), public.newest_migration() to service_role;
