-- What support's pages read: the staff's list and one ticket of it, the student's own, and what their file says of them.

/* How many open tickets are this person's to answer, 100 for any more. */
create function private.tickets_that_wait(p_person public.users) returns bigint
language plpgsql stable security definer set search_path = '' as $$
begin
  if p_person.role = 'mentor' then
    return (select count(*) from (
      select from public.students s join public.support_tickets t on t.student_id = s.id
      where s.mentor_id = p_person.id and t.category = 'learning' and t.status = 'open' limit 100
    ) found);
  end if;
  return (select count(*) from (
    select from public.support_tickets t
    where t.company_id = p_person.company_id and t.status = 'open' and (p_person.role <> 'enrollment_manager' or t.category = 'onboarding') limit 100
  ) found);
end $$;

/* A ticket as a line of the staff's lists. */
create function private.ticket_row(t public.support_tickets) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return jsonb_build_object(
    'id', t.id, 'number', private.ticket_name(t), 'subject', t.subject, 'category', t.category, 'status', t.status, 'priority', t.priority,
    'student_id', t.student_id, 'student', (select s.full_name from public.students s where s.id = t.student_id),
    'assigned_to', t.assigned_to, 'assignee', private.person_name(t.assigned_to),
    'created_at', t.created_at, 'turn_at', t.turn_at, 'first_answered_at', t.first_answered_at, 'resolved_at', t.resolved_at
  );
end $$;

-- ---------------------------------------------------------------------------------------------
-- The staff's list

/* Tickets whose number, subject or student a search finds; null without a search. Ends at 10,000. */
create function private.searched_tickets(p_company uuid, p_search text) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
declare
  pattern text := private.search_pattern(p_search);
  wanted text := substring(btrim(p_search) from '^(?:[Tt][Cc][Kk]-?)?([0-9]{1,9})$');
begin
  if pattern is null then
    return null;
  end if;
  return array(
    select t.id from public.support_tickets t where t.company_id = p_company and t.number = wanted::integer
    union
    select t.id from public.support_tickets t where t.company_id = p_company and t.subject ilike pattern
    union
    select t.id from public.students s join public.support_tickets t on t.student_id = s.id
    where s.company_id = p_company and (s.full_name ilike pattern or s.email ilike pattern)
    limit 10001
  );
end $$;

/* The conditions of a list: $1 company, $2 the filter, $3 what a search found. Words nobody knows filter nothing. */
create function private.ticket_conditions(p_filter jsonb) returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  return 't.company_id = $1 and ' || private.ticket_sight()
    || case when private.search_pattern(p_filter ->> 'q') is null then '' else ' and t.id = any ($3)' end
    || case when p_filter ->> 'status' in ('open', 'waiting', 'resolved', 'closed') then ' and t.status = $2 ->> ''status''' else '' end
    || case when p_filter ->> 'category' in ('learning', 'billing', 'onboarding', 'technical') then ' and t.category = $2 ->> ''category''' else '' end
    || case p_filter ->> 'assignee'
      when 'me' then ' and t.assigned_to = auth.uid()'
      when 'nobody' then ' and t.assigned_to is null'
      else '' end;
end $$;

/*
 * Tickets the caller answers, 25 after or before one: open ones in the order they wait, others with the last change first.
 * p_filter is {q?, status?, category?, assignee? (me, nobody)}. {now, rows, preceding, total, has_next, open, categories}.
 */
create function private.ticket_list(p_filter jsonb, p_after uuid, p_before uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  company uuid := private.company_id();
  is_back boolean := p_after is null and p_before is not null;
  found text := 'select t.turn_at, t.id from public.support_tickets t where ' || private.ticket_conditions(p_filter);
  base text := case when p_filter ->> 'status' = 'open' then 'asc' else 'desc' end;
  way text := case when is_back = (base = 'asc') then 'desc' else 'asc' end;
  has_edge boolean := exists (select from public.support_tickets t where t.id = coalesce(p_after, p_before) and t.company_id = company);
  result jsonb;
begin
  execute format(
    'with edge as (select e.turn_at, e.id from public.support_tickets e where e.id = $4 and e.company_id = $1),
     page as (%s%s order by turn_at %s, id %s limit 26),
     shown as (select * from page order by turn_at %s, id %s limit 25)
     select jsonb_build_object(
       ''rows'', coalesce((select jsonb_agg(private.ticket_row(t) order by t.turn_at %s, t.id %s)
         from shown join public.support_tickets t on t.id = shown.id), ''[]''),
       ''more'', (select count(*) > 25 from page),
       ''total'', (select count(*) from (%s limit 10001) a),
       ''preceding'', case when $5 then (select count(*) from (
         %s and (t.turn_at, t.id) %s (select turn_at, id from shown order by turn_at %s, id %s limit 1) limit 10001) b) else 0 end)',
    found, case when has_edge then format(' and (t.turn_at, t.id) %s (select turn_at, id from edge)', case when way = 'asc' then '>' else '<' end)
      else '' end, way, way, way, way, base, base, found, found, case when base = 'asc' then '<' else '>' end, base, base
  ) into result using company, p_filter, private.searched_tickets(company, p_filter ->> 'q'), coalesce(p_after, p_before), has_edge or is_back;
  return result - 'more' || jsonb_build_object(
    'now', now(), 'has_next', (result ->> 'more')::boolean or is_back,
    'open', (select private.tickets_that_wait(u) from public.users u where u.id = auth.uid()),
    'categories', case private.role() when 'mentor' then '["learning"]' when 'enrollment_manager' then '["onboarding"]'
      else '["learning", "billing", "onboarding", "technical"]' end::jsonb
  );
end $$;

-- ---------------------------------------------------------------------------------------------
-- One ticket

/*
 * What was said on a ticket, oldest first: [{id, at, by, role, is_mine, body, is_internal}]; the first are the words it was
 * opened with. Internal notes only when asked for.
 */
create function private.ticket_thread(t public.support_tickets, p_with_internal boolean) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select jsonb_agg(jsonb_build_object('id', m.id, 'at', m.at, 'by', u.full_name, 'role', u.role, 'is_mine', u.id = auth.uid(),
      'body', m.body, 'is_internal', m.is_internal) order by m.at, m.id)
    from (
      select t.id, t.created_at as at, s.user_id as by, t.message as body, false as is_internal
      from public.students s where s.id = t.student_id
      union all
      select x.id, x.created_at, x.author_id, x.body, x.is_internal
      from public.support_messages x where x.ticket_id = t.id and (p_with_internal or not x.is_internal)
    ) m join public.users u on u.id = m.by
  );
end $$;

/*
 * What was decided about a ticket, for the staff, oldest first: [{id, at, by, changes: {status?, priority?, category?,
 * assignee?}}]. An answer that waits for the student says so itself.
 */
create function private.ticket_changes(p_ticket uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((
    select jsonb_agg(jsonb_build_object('id', c.id, 'at', c.timestamp, 'by', private.person_name(c.admin_id), 'changes', c.changes) order by c.timestamp, c.id)
    from (
      select l.id, l.timestamp, l.admin_id, l.new_values - array['status', 'assigned_to']
        || case when l.new_values ->> 'status' in ('resolved', 'closed') or l.old_values ->> 'status' = 'resolved'
          then jsonb_build_object('status', l.new_values -> 'status') else '{}' end
        || case when l.new_values ? 'assigned_to'
          then jsonb_build_object('assignee', private.person_name((l.new_values ->> 'assigned_to')::uuid)) else '{}' end as changes
      from public.admin_logs l where l.record_id = p_ticket and l.table_name = 'support_tickets' and l.action = 'update'
    ) c where c.changes <> '{}'
  ), '[]');
end $$;

/* What a ticket was opened from and the tickets before and after it, as its reader may see them. */
create function private.ticket_context(t public.support_tickets) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return jsonb_build_object(
    'recording', (
      select jsonb_build_object('id', r.id, 'title', r.title, 'course_id', l.course_id, 'course', c.title)
      from public.lesson_recordings r join public.available_lessons l on l.id = r.lesson_id join public.courses c on c.id = l.course_id
      where r.id = t.recording_id
    ),
    'invoice', (
      select private.invoice_row(v, private.today(t.company_id)) from public.invoices v
      where v.id = t.invoice_id and (private.is_office() or v.student_id = private.student_id())
    ),
    'follows', (select jsonb_build_object('id', f.id, 'number', private.ticket_name(f)) from public.support_tickets f
      where f.id = t.follows_id and (f.student_id = private.student_id() or private.answers_ticket(f))),
    'followed_by', (select jsonb_build_object('id', f.id, 'number', private.ticket_name(f)) from public.support_tickets f
      where f.follows_id = t.id and f.student_id = t.student_id and (f.student_id = private.student_id() or private.answers_ticket(f))
      order by f.created_at desc limit 1)
  );
end $$;

/*
 * A ticket as those who answer it see it: with notes, decisions, context, its student, their other tickets, the open ones of
 * its category, and who may be given it. Null when it is not the caller's to answer.
 */
create function private.ticket_page(p_ticket uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  t public.support_tickets;
  queue jsonb;
begin
  select * into t from public.support_tickets x where x.id = p_ticket;
  if private.answers_ticket(t) is not true then
    return null;
  end if;
  execute 'select coalesce(jsonb_agg(private.ticket_row(q) order by q.turn_at, q.id), ''[]'') from (
    select t.* from public.support_tickets t where ' || private.ticket_conditions('{"status": "open"}') || ' and t.category = $4
    order by t.turn_at, t.id limit 30) q'
  into queue using t.company_id, '{"status": "open"}'::jsonb, null::uuid[], t.category;
  return private.ticket_row(t) || jsonb_build_object(
    'now', now(), 'thread', private.ticket_thread(t, true), 'changes', private.ticket_changes(t.id), 'context', private.ticket_context(t),
    'person', (
      select jsonb_build_object('name', s.full_name, 'number', s.student_number, 'zone', u.time_zone, 'mentor', private.person_name(s.mentor_id),
        'is_on_hold', exists (select from public.access_holds h where h.student_id = s.id and h.lifted_at is null))
      from public.students s left join public.users u on u.id = s.user_id where s.id = t.student_id
    ),
    'others', coalesce((
      select jsonb_agg(private.ticket_row(o) order by o.created_at desc) from (
        select x.* from public.support_tickets x where x.student_id = t.student_id and x.id <> t.id and private.answers_ticket(x)
        order by x.created_at desc limit 5
      ) o
    ), '[]'),
    'queue', queue,
    'answerers', (select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.full_name) order by u.full_name, u.id) from private.answerers(t) u)
  );
end $$;

-- ---------------------------------------------------------------------------------------------
-- The student's own

/* How long first answers usually take in seconds, by the newest 50: a mentor's, else all of a category; null with fewer than three. */
create function private.usual_first_answer(p_company uuid, p_category text, p_mentor uuid) returns integer
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select case when count(*) >= 3 then percentile_cont(0.5) within group (order by extract(epoch from recent.first_answered_at - recent.created_at)) end::integer
    from (
      (select t.created_at, t.first_answered_at from public.support_tickets t
        where p_mentor is null and t.company_id = p_company and t.category = p_category and t.first_answered_at is not null
        order by t.first_answered_at desc limit 50)
      union all
      (select t.created_at, t.first_answered_at from public.support_tickets t
        where t.assigned_to = p_mentor and t.company_id = p_company and t.category = p_category and t.first_answered_at is not null
        order by t.first_answered_at desc limit 50)
    ) recent
  );
end $$;

/* Who answers a student's tickets of a category, and how fast: {category, mentor (null: the academy), usual_seconds}. */
create function private.help_desk(p_student uuid, p_category text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select jsonb_build_object('category', p_category, 'mentor', u.full_name,
      'usual_seconds', private.usual_first_answer(s.company_id, p_category, u.id))
    from public.students s
    left join public.users u on u.id = s.mentor_id and u.is_active and p_category = 'learning'
    where s.id = p_student
  );
end $$;

/*
 * What the form for a question shows: {recording, invoice: what it is asked from, desks: who answers each category}. Null when
 * that is not the signed-in student's, and for everybody else.
 */
create function private.help_form(p_recording uuid, p_invoice uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  student uuid := private.student_id();
begin
  if student is null or p_recording is not null and not private.asks_from_recording(student, p_recording)
    or p_invoice is not null and not private.asks_from_invoice(student, p_invoice) then
    return null;
  end if;
  return jsonb_build_object(
    'recording', (select jsonb_build_object('id', r.id, 'title', r.title) from public.lesson_recordings r where r.id = p_recording),
    'invoice', (select jsonb_build_object('id', v.id, 'number', v.number) from public.invoices v where v.id = p_invoice),
    'desks', (select jsonb_agg(private.help_desk(student, c) order by place)
      from unnest(array['learning', 'billing', 'onboarding', 'technical']) with ordinality as categories (c, place))
  );
end $$;

/* A ticket as its student sees it in the list: {id, number, subject, category, status, created_at, said_at, is_answered}. */
create function private.own_ticket_row(t public.support_tickets) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'id', t.id, 'number', private.ticket_name(t), 'subject', t.subject, 'category', t.category, 'status', t.status, 'created_at', t.created_at,
      'said_at', coalesce(max(m.created_at), t.created_at), 'is_answered', t.first_answered_at is not null
    )
    from public.support_messages m where m.ticket_id = t.id and not m.is_internal
  );
end $$;

/* The signed-in student's newest 100 tickets: {now, rows}, those in which something is to be done first; null for everybody else. */
create function private.my_tickets() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  student uuid := private.student_id();
begin
  if student is null then
    return null;
  end if;
  return jsonb_build_object('now', now(), 'rows', coalesce((
    select jsonb_agg(private.own_ticket_row(t) order by t.status not in ('open', 'waiting'), t.created_at desc)
    from (select x.* from public.support_tickets x where x.student_id = student order by x.created_at desc limit 100) t
  ), '[]'));
end $$;

/* One of the signed-in student's tickets with what was said to them and what it was opened from; null when it is not theirs. */
create function private.my_ticket(p_ticket uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  t public.support_tickets;
begin
  select * into t from public.support_tickets x where x.id = p_ticket and x.student_id = private.student_id();
  if t.id is null then
    return null;
  end if;
  return private.own_ticket_row(t) || jsonb_build_object(
    'now', now(), 'thread', private.ticket_thread(t, false), 'context', private.ticket_context(t), 'desk', private.help_desk(t.student_id, t.category)
  );
end $$;

-- ---------------------------------------------------------------------------------------------
-- In the student's file

/* A student's newest 100 tickets that are the caller's to answer: {now, rows}; null when the student is not theirs. */
create function private.student_tickets(p_student uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  if private.sees_student(p_student) is not true then
    return null;
  end if;
  return jsonb_build_object('now', now(), 'rows', coalesce((
    select jsonb_agg(private.ticket_row(t) order by t.status not in ('open', 'waiting'), t.created_at desc)
    from (
      select x.* from public.support_tickets x where x.student_id = p_student and private.answers_ticket(x)
      order by x.created_at desc limit 100
    ) t
  ), '[]'));
end $$;

/* When a student's tickets that are the caller's to answer were opened, first answered and resolved. */
create function private.ticket_events(p_student uuid) returns setof private.student_event
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  with seen as (select t.* from public.support_tickets t where t.student_id = p_student and private.answers_ticket(t))
  select t.created_at, 'ticket_opened', t.id, s.user_id, t.subject, 'TCK-' || t.number, null, null, t.id, false
  from seen t join public.students s on s.id = t.student_id
  union all
  select t.first_answered_at, 'ticket_answered', t.id, (
      select m.author_id from public.support_messages m
      where m.ticket_id = t.id and not m.is_internal and m.author_id is distinct from s.user_id order by m.created_at limit 1
    ), t.subject, 'TCK-' || t.number, null, null, t.id, false
  from seen t join public.students s on s.id = t.student_id where t.first_answered_at is not null
  union all
  select t.resolved_at, 'ticket_resolved', t.id, null, t.subject, 'TCK-' || t.number, null, null, t.id, false
  from seen t where t.resolved_at is not null;
end $$;

-- ---------------------------------------------------------------------------------------------
-- The API

create function public.ticket_list(p_filter jsonb default '{}', p_after uuid default null, p_before uuid default null) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.ticket_list(p_filter, p_after, p_before) $$;
create function public.ticket_page(p_ticket uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.ticket_page(p_ticket) $$;
create function public.my_tickets() returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.my_tickets() $$;
create function public.my_ticket(p_ticket uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.my_ticket(p_ticket) $$;
create function public.help_form(p_recording uuid default null, p_invoice uuid default null) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.help_form(p_recording, p_invoice) $$;
create function public.student_tickets(p_student uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.student_tickets(p_student) $$;

grant execute on function
  private.ticket_list(jsonb, uuid, uuid), public.ticket_list(jsonb, uuid, uuid),
  private.ticket_page(uuid), public.ticket_page(uuid),
  private.my_tickets(), public.my_tickets(),
  private.my_ticket(uuid), public.my_ticket(uuid),
  private.help_form(uuid, uuid), public.help_form(uuid, uuid),
  private.student_tickets(uuid), public.student_tickets(uuid)
to authenticated;
