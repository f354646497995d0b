-- The way in: invited, accepted, questionnaire, first payment, learning. Where everybody stands, since when, and who is stuck.

create index students_not_here on public.students (company_id, id) where user_id is null;

/* Who accepted an invitation and has not completed the questionnaire, if there is one: they alone are looked at, not everybody who ever came. */
create table private.unanswered (
  student_id uuid primary key,
  company_id uuid not null,
  accepted_at timestamptz not null,

  constraint unanswered_student_in_same_company foreign key (student_id, company_id) references public.students (id, company_id) on delete cascade
);
create index on private.unanswered (company_id, accepted_at);
alter table private.unanswered enable row level security;
create policy "nobody reads it by hand" on private.unanswered for select to authenticated using (false);

/* An invitation was accepted: answers are missing unless they are complete. */
create function private.ask_newcomer() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.unanswered as u (student_id, company_id, accepted_at)
  select new.student_id, new.company_id, new.accepted_at
  where not exists (select from public.questionnaire_responses r where r.student_id = new.student_id and r.completed_at is not null)
  on conflict (student_id) do update set accepted_at = greatest(u.accepted_at, excluded.accepted_at);
  return null;
end $$;
create trigger ask_newcomer after update of accepted_at on public.invitations for each row
when (new.student_id is not null and new.accepted_at is not null) execute function private.ask_newcomer();
create trigger ask_newcomer_at_once after insert on public.invitations for each row
when (new.student_id is not null and new.accepted_at is not null) execute function private.ask_newcomer();

/* The answers are complete, or no longer. */
create function private.hear_newcomer() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.completed_at is not null then
    delete from private.unanswered u where u.student_id = new.student_id;
  else
    insert into private.unanswered (student_id, company_id, accepted_at)
    select new.student_id, new.company_id, max(i.accepted_at) from public.invitations i
    where i.student_id = new.student_id and i.accepted_at is not null having count(*) > 0
    on conflict (student_id) do nothing;
  end if;
  return null;
end $$;
create trigger hear_newcomer after insert or update of completed_at on public.questionnaire_responses
for each row execute function private.hear_newcomer();

/*
 * Who of a company is on the way in and not yet learning: stage, since when, and why they are stuck (null when they are
 * not): expired, revoked, not_invited, unanswered (three days without an acceptance), not_begun (two days), stopped
 * (three days within the questionnaire), overdue (the first payment). A student stands at the first stage that is open.
 */
create function private.on_the_way_in(p_company uuid)
returns table (student_id uuid, stage text, since timestamptz, stuck text)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  asked_since timestamptz := (select min(q.published_at) from public.questionnaires q where q.company_id = p_company and q.published_at is not null);
  today date := private.today(p_company);
begin
  return query
  with invited as (
    select s.id as who, 'invited'::text as at_stage, coalesce(i.created_at, s.created_at) as since_when,
      case when i.id is null then 'not_invited' when i.revoked_at is not null then 'revoked' when i.expires_at <= now() then 'expired'
        when i.last_sent_at < now() - interval '3 days' then 'unanswered' end as reason
    from public.students s
    left join lateral (
      select v.* from public.invitations v where v.student_id = s.id order by v.created_at desc limit 1
    ) i on true
    where s.company_id = p_company and s.user_id is null
  ), answering as (
    select u.student_id as who, case when r.id is null then 'accepted' else 'questionnaire' end as at_stage,
      coalesce(r.started_at, u.accepted_at) as since_when,
      case when r.id is null and u.accepted_at < now() - interval '2 days' then 'not_begun'
        when r.saved_at < now() - interval '3 days' then 'stopped' end as reason
    from private.unanswered u
    left join public.questionnaire_responses r on r.student_id = u.student_id
    where u.company_id = p_company and u.accepted_at >= asked_since
  ), paying as (
    select d.student_id as who, 'payment'::text as at_stage, d.unpaid_since as since_when,
      case when d.first_due < today then 'overdue' end as reason
    from private.debts d where d.company_id = p_company and d.unpaid_since is not null
  )
  select distinct on (w.who) w.who, w.at_stage, w.since_when, w.reason
  from (
    select 1 as step, i.* from invited i union all select 2, a.* from answering a union all select 3, p.* from paying p
  ) w
  order by w.who, w.step;
end $$;

/* How many of an academy's students are stuck, by why: {expired, …, overdue}. */
create function private.enrollment_tasks(p_company uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((
    select jsonb_object_agg(t.stuck, t.n) from (
      select w.stuck, count(*) as n from private.on_the_way_in(p_company) w
      left join public.students s on s.id = w.student_id left join public.users u on u.id = s.user_id
      where w.stuck is not null and u.is_active is not false group by w.stuck
    ) t
  ), '{}');
end $$;

/*
 * The office: students by the stage they stand at, longest there last; p_stage, p_is_mine (invited or enrolled by the
 * caller) and p_is_stuck narrow it. Adds {stages: {stage: {n, stuck}}, tasks}.
 */
create function private.pipeline_page(
  p_search text, p_stage text, p_is_mine boolean, p_is_stuck boolean, p_at timestamptz, p_id uuid, p_is_back boolean
) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  company uuid := private.company_id();
  pattern text := private.search_pattern(p_search);
  is_back boolean := coalesce(p_is_back, false);
  has_learning boolean := coalesce(p_stage, 'learning') = 'learning' and p_is_stuck is not true;
  zone text := (select c.time_zone from public.company_settings c where c.id = company);
begin
  perform private.refuse_unless(private.is_office());
  return (
    -- Those on the way are few and looked at one by one; those who learn are not: only the page of them, and how many there are.
    with entering as materialized (select * from private.on_the_way_in(company)),
    students as not materialized (
      select s.id, s.created_at, s.full_name, s.email, s.mentor_id
      from public.students s
      where s.company_id = company
        and (s.user_id is null or s.user_id not in (select u.id from public.users u where u.company_id = company and not u.is_active))
        and (pattern is null or s.full_name ilike pattern or s.email ilike pattern)
        and (p_is_mine is not true
          or exists (select from public.invitations i where i.student_id = s.id and i.created_by = auth.uid())
          or exists (select from public.enrollments e where e.student_id = s.id and e.created_by = auth.uid()))
    ), way as materialized (
      select s.id, w.since as created_at, s.full_name, s.email, s.mentor_id, w.stage, w.stuck from students s join entering w on w.student_id = s.id
    ), learning as not materialized (
      select s.*, 'learning' as stage, null as stuck from students s where s.id not in (select w.student_id from entering w)
    ), shown as not materialized (
      select * from way w where (p_stage is null or w.stage = p_stage) and (p_is_stuck is not true or w.stuck is not null)
    ), page as materialized (
      (select * from (
        (select * from shown m where not is_back and (p_at is null or (m.created_at, m.id) < (p_at, p_id)))
        union all
        (select * from learning l where has_learning and not is_back and (p_at is null or (l.created_at, l.id) < (p_at, p_id))
         order by l.created_at desc, l.id desc limit 25)
      ) f order by f.created_at desc, f.id desc limit 25)
      union all
      (select * from (
        (select * from shown m where is_back and (m.created_at, m.id) > (p_at, p_id))
        union all
        (select * from learning l where has_learning and is_back and (l.created_at, l.id) > (p_at, p_id) order by l.created_at, l.id limit 25)
      ) b order by b.created_at, b.id limit 25)
    ), learners as materialized (
      select case when pattern is null and p_is_mine is not true
        then private.count_of(company, 'students', '') - (select count(*) from way) - (
          select count(*) from public.users u join public.students s on s.user_id = u.id
          where u.company_id = company and not u.is_active and s.company_id = company
        )
        else (select count(*) from learning) end as n
    )
    select jsonb_build_object(
      'rows', coalesce((
        select jsonb_agg(to_jsonb(p) - 'mentor_id' || jsonb_build_object(
          'mentor', (select u.full_name from public.users u where u.id = p.mentor_id),
          'days', private.today(company) - private.day_in(zone, p.created_at),
          'courses', coalesce((
            select jsonb_agg(c.title order by e.starts_on, c.title) from public.enrollments e join public.courses c on c.id = e.course_id
            where e.student_id = p.id and e.state = 'active'
          ), '[]'),
          'invitation', (
            select jsonb_build_object('id', i.id, 'state', private.invitation_state(i), 'last_sent_at', i.last_sent_at, 'expires_at', i.expires_at)
            from public.invitations i where i.student_id = p.id order by i.created_at desc limit 1
          ),
          'note', (
            select jsonb_build_object('body', left(n.body, 200), 'contact', n.contact, 'at', n.created_at)
            from public.student_notes n where n.student_id = p.id order by n.created_at desc limit 1
          )
        ) order by p.created_at desc, p.id desc) from page p
      ), '[]'),
      'total', (select count(*) from shown) + case when has_learning then (select l.n from learners l) else 0 end,
      'newer', case when p_at is null then 0 else (
        select count(*) from (
          select m.created_at, m.id from shown m union all select l.created_at, l.id from learning l where has_learning
        ) m
        where (m.created_at, m.id) > (select p.created_at, p.id from page p order by 1 desc, 2 desc limit 1)
      ) end,
      'stages', coalesce((
        select jsonb_object_agg(t.stage, jsonb_build_object('n', t.n, 'stuck', t.stuck))
        from (
          select w.stage, count(*) as n, count(w.stuck) as stuck from way w group by w.stage
          union all
          select 'learning', l.n, 0 from learners l where l.n > 0
        ) t
      ), '{}'),
      'tasks', private.enrollment_tasks(company)
    )
  );
end $$;

/*
 * Gives several open or expired invitations new tokens: p_hashes[n] for p_invitations[n], 50 at most. One that cannot be
 * sent (used, taken back, sent a moment ago) is passed over. Returns [{place, letter}], place counted
 * from 1, letter null where passed over.
 */
create function private.resend_invitations(p_invitations uuid[], p_hashes text[]) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  place integer;
  letters jsonb := '[]';
  letter jsonb;
begin
  perform private.refuse_unless(private.is_office());
  if coalesce(cardinality(p_invitations), 0) not between 1 and 50 or cardinality(p_invitations) is distinct from cardinality(p_hashes) then
    raise exception 'invitations_are_one_to_fifty';
  end if;
  -- Always in the order of ids, so that two people sending the same ones wait for each other and no more.
  for place in select n from unnest(p_invitations) with ordinality as t (id, n) order by t.id loop
    begin
      letter := private.resend_invitation(p_invitations[place], p_hashes[place]);
    exception when raise_exception then
      letter := null;
    end;
    letters := letters || jsonb_build_object('place', place, 'letter', letter);
  end loop;
  return letters;
end $$;

create function public.pipeline_page(
  p_search text default null, p_stage text default null, p_is_mine boolean default false, p_is_stuck boolean default false,
  p_at timestamptz default null, p_id uuid default null, p_is_back boolean default false
) returns jsonb
language sql stable security invoker set search_path = '' as
$$ select private.pipeline_page(p_search, p_stage, p_is_mine, p_is_stuck, p_at, p_id, p_is_back) $$;
create function public.resend_invitations(p_invitations uuid[], p_hashes text[]) returns jsonb
language sql security invoker set search_path = '' as $$ select private.resend_invitations(p_invitations, p_hashes) $$;

grant execute on function
  private.pipeline_page(text, text, boolean, boolean, timestamptz, uuid, boolean),
  public.pipeline_page(text, text, boolean, boolean, timestamptz, uuid, boolean),
  private.resend_invitations(uuid[], text[]), public.resend_invitations(uuid[], text[])
to authenticated;
