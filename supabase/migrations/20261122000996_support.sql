-- Support: what students ask, the thread of each question, whose turn it is, and who may answer. A ticket's first words stand
-- on the ticket, what is said after in its messages.

create table private.ticket_counters (
  company_id uuid primary key references public.company_settings (id),
  taken integer not null,

  constraint tickets_count_from_one check (taken >= 1)
);
alter table private.ticket_counters enable row level security;
create policy "nobody reads it by hand" on private.ticket_counters for select to authenticated using (false);

-- What a ticket is opened from is its student's own.
alter table public.invoices add constraint invoice_belongs_to_one_student unique (id, student_id, company_id);

create table public.support_tickets (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null default private.company_id() references public.company_settings (id),
  student_id uuid not null,
  number integer not null,
  subject text not null,
  message text not null,
  category text not null,
  status text not null default 'open',
  priority text not null default 'normal',
  assigned_to uuid,
  recording_id uuid,
  invoice_id uuid,
  follows_id uuid,
  created_at timestamptz not null default clock_timestamp(),
  turn_at timestamptz not null default clock_timestamp(),
  first_answered_at timestamptz,
  resolved_at timestamptz,

  constraint ticket_belongs_to_one_student unique (id, student_id, company_id),
  constraint ticket_number_is_unique unique (company_id, number),
  constraint tickets_student_in_same_company foreign key (student_id, company_id) references public.students (id, company_id),
  constraint tickets_assignee_in_same_company foreign key (assigned_to, company_id) references public.users (id, company_id),
  constraint tickets_recording_in_same_company foreign key (recording_id, company_id) references public.lesson_recordings (id, company_id),
  constraint ticket_invoice_of_same_student foreign key (invoice_id, student_id, company_id)
    references public.invoices (id, student_id, company_id),
  constraint former_ticket_of_same_student foreign key (follows_id, student_id, company_id)
    references public.support_tickets (id, student_id, company_id),
  constraint ticket_category_is_known check (category in ('learning', 'billing', 'onboarding', 'technical')),
  constraint ticket_status_is_known check (status in ('open', 'waiting', 'resolved', 'closed')),
  constraint ticket_priority_is_known check (priority in ('low', 'normal', 'high', 'urgent')),
  constraint ticket_has_a_subject check (private.is_line(subject)),
  constraint ticket_says_something check (length(message) <= 5000 and private.seen(message) <> ''),
  constraint resolved_ticket_has_a_time check ((status in ('resolved', 'closed')) = (resolved_at is not null))
);
create index on public.support_tickets (student_id, company_id, created_at desc);
create index on public.support_tickets (company_id, status, turn_at, id);
create index on public.support_tickets (company_id, turn_at, id);
create index on public.support_tickets (assigned_to, company_id, first_answered_at);
create index on public.support_tickets (company_id, category, first_answered_at) where first_answered_at is not null;
create index on public.support_tickets (recording_id, company_id);
create index on public.support_tickets (invoice_id, student_id, company_id);
create index on public.support_tickets (follows_id, student_id, company_id);
create index tickets_search on public.support_tickets using gin (subject extensions.gin_trgm_ops);
comment on table public.support_tickets is 'What a student asks. Learning is answered by their mentor, onboarding by enrollment managers, all else by admins, who see every ticket.';
comment on column public.support_tickets.message is 'The first words; the thread goes on in support_messages.';
comment on column public.support_tickets.status is 'open: the staff''s turn. waiting: the student''s. resolved: a reply opens it again. closed: a reply begins a new one.';
comment on column public.support_tickets.turn_at is 'Since when the status is what it is; of an open one, since when its student waits.';

create table public.support_messages (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null default private.company_id() references public.company_settings (id),
  ticket_id uuid not null,
  student_id uuid not null,
  author_id uuid not null default auth.uid(),
  body text not null,
  is_internal boolean not null default false,
  created_at timestamptz not null default clock_timestamp(),

  constraint messages_ticket_of_same_student foreign key (ticket_id, student_id, company_id)
    references public.support_tickets (id, student_id, company_id),
  constraint messages_author_in_same_company foreign key (author_id, company_id) references public.users (id, company_id),
  constraint ticket_message_says_something check (length(body) <= 5000 and private.seen(body) <> '')
);
create index on public.support_messages (ticket_id, student_id, company_id, created_at);
create index on public.support_messages (author_id, company_id, created_at);
create trigger append_only before update or delete on public.support_messages for each row execute function private.refuse_change();
create trigger append_only_truncate before truncate on public.support_messages for each statement execute function private.refuse_change();
comment on table public.support_messages is 'What was said on a ticket after its first words. Internal ones are between the staff. Kept as written.';

-- Whose turn it is and who has it are told in the thread, from the log.
create trigger audit after update on public.support_tickets
for each row execute function private.audit('created_at', 'turn_at', 'first_answered_at', 'resolved_at');

/* The clocks follow from the status. */
create function private.keep_clocks() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.turn_at := clock_timestamp();
  new.resolved_at := case when new.status in ('resolved', 'closed') then coalesce(old.resolved_at, clock_timestamp()) end;
  return new;
end $$;
create trigger keep_clocks before update of status on public.support_tickets
for each row when (old.status is distinct from new.status) execute function private.keep_clocks();

-- ---------------------------------------------------------------------------------------------
-- Row-level security: students see their own without what the staff say among themselves

select private.guard('public.support_tickets');
create policy "visible to their student and to those who answer them" on public.support_tickets
for select to authenticated using (
  student_id = (select private.student_id())
  or (select private.is_admin())
  or category = 'learning' and student_id = any (array(select private.my_students()))
  or category = 'onboarding' and (select private.role()) = 'enrollment_manager'
);
grant select (id, company_id, student_id, number, subject, message, category, status, recording_id, invoice_id, follows_id, created_at,
  turn_at, first_answered_at, resolved_at) on public.support_tickets to authenticated;

select private.guard('public.support_messages');
create policy "students see what is said to them, staff all on tickets they answer" on public.support_messages
for select to authenticated using (
  not is_internal and student_id = (select private.student_id())
  or (select private.is_staff()) and exists (select from public.support_tickets t where t.id = ticket_id)
);
grant select on public.support_messages to authenticated;
revoke update, delete, truncate on public.support_messages from service_role;

/* Whether the caller, one of the staff, answers this ticket; said of lists by private.ticket_sight. */
create function private.answers_ticket(t public.support_tickets) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return t.company_id = private.company_id() and case private.role()
    when 'mentor' then t.category = 'learning' and exists (
      select from public.students s where s.id = t.student_id and s.mentor_id = auth.uid()
    )
    when 'enrollment_manager' then t.category = 'onboarding'
    when 'admin' then true
    when 'superadmin' then true
    else false
  end;
end $$;

/* The same as a condition over t, for whoever asks; refuses who is not of the staff. */
create function private.ticket_sight() returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.refuse_unless(private.is_staff());
  return case private.role()
    when 'mentor' then 't.category = ''learning'' and t.student_id = any (array(select private.my_students()))'
    when 'enrollment_manager' then 't.category = ''onboarding'''
    else 'true' end;
end $$;

/* The staff who may be given a ticket: active, and it shows on their pages. */
create function private.answerers(t public.support_tickets) returns setof public.users
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select u.* from public.users u
  where u.company_id = t.company_id and u.is_active and (
    u.role in ('admin', 'superadmin')
    or u.role = 'enrollment_manager' and t.category = 'onboarding'
    or u.role = 'mentor' and t.category = 'learning' and u.id = (select s.mentor_id from public.students s where s.id = t.student_id)
  );
end $$;

-- ---------------------------------------------------------------------------------------------
-- Who is told

create function private.ticket_name(t public.support_tickets) returns text
language plpgsql immutable set search_path = '' as $$
begin
  return 'TCK-' || t.number;
end $$;

/* Where somebody of a role reads a ticket. */
create function private.ticket_link(p_role public.user_role, p_ticket uuid) returns text
language plpgsql immutable set search_path = '' as $$
begin
  return case p_role when 'student' then '/help/' when 'mentor' then '/mentor/tickets/'
    when 'enrollment_manager' then '/enrollment/tickets/' else '/admin/tickets/' end || p_ticket;
end $$;

/* Tells who has the ticket, or else those whose queue it is in; admins where that is nobody. The caller knows already. */
create function private.tell_staff(t public.support_tickets, p_type text, p_key text, p_title text, p_message text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.notify(u.id, p_type, p_key, p_title, left(regexp_replace(p_message, '\s+', ' ', 'g'), 140), private.ticket_link(u.role, t.id))
  from (
    select a.*, rank() over (order by a.id = t.assigned_to desc nulls last,
      t.category in ('learning', 'onboarding') and a.role in ('admin', 'superadmin')) as place
    from private.answerers(t) a
  ) u
  where u.place = 1 and u.id <> auth.uid();
end $$;

/* Who has a ticket from its beginning: of learning the student's mentor, of all else nobody yet. */
create function private.first_answerer(t public.support_tickets) returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select u.id from private.answerers(t) u where u.role = 'mentor');
end $$;

-- ---------------------------------------------------------------------------------------------
-- Students ask

/* What somebody wrote, without the blanks around it. */
create function private.trimmed(p_text text) returns text
language plpgsql immutable set search_path = '' as $$
begin
  return regexp_replace(coalesce(p_text, ''), '^\s+|\s+$', '', 'g');
end $$;

/* A student's open ticket that asks the same from the same and has no answer yet; null without one. */
create function private.same_ticket(t public.support_tickets) returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select o.id from public.support_tickets o
    where o.student_id = t.student_id and o.company_id = t.company_id and o.status = 'open'
      and (o.subject, o.message, o.category) = (t.subject, t.message, t.category)
      and (o.recording_id, o.invoice_id, o.follows_id) is not distinct from (t.recording_id, t.invoice_id, t.follows_id)
      and not exists (select from public.support_messages m where m.ticket_id = o.id and not m.is_internal)
    limit 1
  );
end $$;

/* Opens a ticket of a student, five an hour, and tells those who answer it. Sent twice, it is one. */
create function private.add_ticket(p_ticket public.support_tickets) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  t public.support_tickets := p_ticket;
  same uuid;
begin
  -- Two tabs count one after the other.
  perform private.lock_student(t.student_id);
  t.company_id := private.company_id();
  t.subject := regexp_replace(private.trimmed(t.subject), '\s+', ' ', 'g');
  t.message := private.trimmed(t.message);
  t.category := coalesce(t.category, '');
  same := private.same_ticket(t);
  if same is not null then
    return same;
  end if;
  if (select count(*) from public.support_tickets o where o.student_id = t.student_id and o.created_at > now() - interval '1 hour') >= 5 then
    raise exception 'too_many_tickets';
  end if;
  insert into private.ticket_counters as c (company_id, taken) values (t.company_id, 1)
  on conflict (company_id) do update set taken = c.taken + 1 returning c.taken into t.number;
  insert into public.support_tickets (student_id, number, subject, message, category, assigned_to, recording_id, invoice_id, follows_id)
  values (t.student_id, t.number, t.subject, t.message, t.category, private.first_answerer(t), t.recording_id, t.invoice_id, t.follows_id)
  returning * into t;
  perform private.tell_staff(t, 'new_ticket', 'new_ticket:' || t.id,
    format('%s asks: %s', (select s.full_name from public.students s where s.id = t.student_id), t.subject), t.message);
  return t.id;
end $$;

/* Whether a student may ask from this recording: it is a lesson of a course of theirs, open or not. */
create function private.asks_from_recording(p_student uuid, p_recording uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select from public.lesson_recordings r
    join public.available_lessons l on l.id = r.lesson_id and l.is_active
    join public.enrollments e on e.course_id = l.course_id and e.student_id = p_student
    where r.id = p_recording and r.is_active
  );
end $$;

/* Whether a student may ask from this invoice: it was issued to them. */
create function private.asks_from_invoice(p_student uuid, p_invoice uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (select from public.invoices v where v.id = p_invoice and v.student_id = p_student and v.number is not null);
end $$;

/*
 * Asks something, from a lesson or an invoice of one's own or from neither. For every student who may sign in, on hold
 * or not. Returns the ticket.
 */
create function private.open_ticket(p_category text, p_subject text, p_message text, p_recording uuid, p_invoice uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  t public.support_tickets;
begin
  t.student_id := private.student_id();
  perform private.refuse_unless(t.student_id is not null);
  if p_recording is not null and not private.asks_from_recording(t.student_id, p_recording) then
    raise exception 'recording_not_found';
  end if;
  if p_invoice is not null and not private.asks_from_invoice(t.student_id, p_invoice) then
    raise exception 'invoice_not_found';
  end if;
  t.category := p_category; t.subject := p_subject; t.message := p_message; t.recording_id := p_recording; t.invoice_id := p_invoice;
  t.company_id := private.company_id();
  return private.add_ticket(t);
end $$;

-- ---------------------------------------------------------------------------------------------
-- The thread

/* A ticket the caller writes on, locked: their own, or one they answer. */
create function private.ticket_to_write(p_ticket uuid) returns public.support_tickets
language plpgsql security definer set search_path = '' as $$
declare
  t public.support_tickets;
begin
  select * into t from public.support_tickets x where x.id = p_ticket for no key update;
  if t.student_id = private.student_id() or private.answers_ticket(t) then
    return t;
  end if;
  raise exception 'ticket_not_found';
end $$;

create function private.add_message(t public.support_tickets, p_body text, p_is_internal boolean) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  message uuid;
begin
  insert into public.support_messages (ticket_id, student_id, body, is_internal)
  values (t.id, t.student_id, private.trimmed(p_body), p_is_internal) returning id into message;
  return message;
end $$;

/* Whether an open ticket ends with these words of the caller. */
create function private.ends_with(t public.support_tickets, p_body text) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return t.status = 'open' and private.trimmed(p_body) = coalesce((
    select case when m.author_id = auth.uid() then m.body else '' end from public.support_messages m
    where m.ticket_id = t.id and m.student_id = t.student_id and m.company_id = t.company_id and not m.is_internal
    order by m.created_at desc limit 1
  ), t.message);
end $$;

/*
 * A student's words: they open what was resolved, and begin a new ticket after a closed one. Sent twice, they are said
 * once. Returns the ticket they stand on.
 */
create function private.student_reply(p_ticket uuid, p_body text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  t public.support_tickets;
  message uuid;
begin
  -- Before the ticket, as whoever gives the student another mentor does.
  perform private.lock_student(private.student_id());
  t := private.ticket_to_write(p_ticket);
  if private.ends_with(t, p_body) then
    return t.id;
  end if;
  if (select count(*) from public.support_messages m where m.author_id = auth.uid() and m.created_at > now() - interval '1 hour') >= 30 then
    raise exception 'messages_come_too_fast';
  end if;
  if t.status = 'closed' then
    t.follows_id := t.id; t.message := p_body;
    return private.add_ticket(t);
  end if;
  message := private.add_message(t, p_body, false);
  update public.support_tickets x set status = 'open' where x.id = t.id;
  perform private.tell_staff(t, 'ticket_reply', 'ticket_reply:' || message,
    format('%s wrote on %s', (select s.full_name from public.students s where s.id = t.student_id), private.ticket_name(t)), p_body);
  return t.id;
end $$;

/* Whether the caller, one of the staff, said these words on a ticket within ten minutes: an answer that was lost is sent again. */
create function private.was_just_said(t public.support_tickets, p_body text, p_is_internal boolean) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select from public.support_messages m
    where m.ticket_id = t.id and m.student_id = t.student_id and m.company_id = t.company_id and m.author_id = auth.uid()
      and m.is_internal = p_is_internal and m.body = private.trimmed(p_body) and m.created_at > now() - interval '10 minutes'
  );
end $$;

/* The staff's answer, after which the ticket waits for its student unless said otherwise. Whoever answers first has it. Sent twice, it is said once. */
create function private.staff_reply(p_ticket uuid, p_body text, p_then text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  t public.support_tickets := private.ticket_to_write(p_ticket);
  message uuid;
begin
  if private.was_just_said(t, p_body, false) then
    return t.id;
  end if;
  if t.status = 'closed' then
    raise exception 'ticket_is_closed';
  end if;
  message := private.add_message(t, p_body, false);
  update public.support_tickets x
  set status = coalesce(p_then, 'waiting'), turn_at = clock_timestamp(), first_answered_at = coalesce(x.first_answered_at, clock_timestamp()),
    assigned_to = coalesce(x.assigned_to, auth.uid())
  where x.id = t.id;
  perform private.notify(s.user_id, 'ticket_reply', 'ticket_reply:' || message,
    format('%s answered: %s', private.person_name(auth.uid()), t.subject), left(regexp_replace(private.trimmed(p_body), '\s+', ' ', 'g'), 140),
    private.ticket_link('student', t.id))
  from public.students s where s.id = t.student_id;
  return t.id;
end $$;

/*
 * Writes on a ticket, for its student and those who answer it. p_then is the status after an answer of the staff. Returns
 * the ticket the words stand on: another one when a student writes on a closed ticket.
 */
create function private.reply_to_ticket(p_ticket uuid, p_body text, p_then text) returns uuid
language plpgsql security definer set search_path = '' as $$
begin
  if private.student_id() is not null then
    return private.student_reply(p_ticket, p_body);
  end if;
  return private.staff_reply(p_ticket, p_body, p_then);
end $$;

/* Says something on a ticket to the staff alone; sent twice, it is said once. */
create function private.note_on_ticket(p_ticket uuid, p_body text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  t public.support_tickets;
begin
  perform private.refuse_unless(private.is_staff());
  t := private.ticket_to_write(p_ticket);
  if not private.was_just_said(t, p_body, true) then
    perform private.add_message(t, p_body, true);
  end if;
end $$;

/*
 * Changes what is named of a ticket: {status?, priority?, category?, assigned_to? (null for nobody)}. Sorted anew, it goes to
 * those who answer its new category. A closed one stays closed.
 */
create function private.change_ticket(p_ticket uuid, p_change jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  was public.support_tickets;
  t public.support_tickets;
begin
  perform private.refuse_unless(private.is_staff());
  was := private.ticket_to_write(p_ticket);
  if (case when jsonb_typeof(p_change) = 'object' then p_change - array['status', 'priority', 'category', 'assigned_to'] <> '{}' else true end) then
    raise exception 'ticket_change_is_malformed';
  end if;
  if was.status = 'closed' then
    raise exception 'ticket_is_closed';
  end if;
  t := was;
  t.status := coalesce(p_change ->> 'status', was.status);
  t.priority := coalesce(p_change ->> 'priority', was.priority);
  t.category := coalesce(p_change ->> 'category', was.category);
  t.assigned_to := case
    when p_change ? 'assigned_to' then (p_change ->> 'assigned_to')::uuid
    when t.category <> was.category then private.first_answerer(t)
    else was.assigned_to end;
  if p_change ?| array['category', 'assigned_to'] and t.assigned_to is not null
    and not exists (select from private.answerers(t) u where u.id = t.assigned_to) then
    raise exception 'ticket_assignee_cannot_see_it';
  end if;
  update public.support_tickets x set status = t.status, priority = t.priority, category = t.category, assigned_to = t.assigned_to
  where x.id = t.id;
  if t.category <> was.category or t.assigned_to is not null and t.assigned_to is distinct from was.assigned_to then
    perform private.tell_staff(t, 'new_ticket', 'ticket_given:' || t.id || ':' || now(),
      format('%s is for you: %s', private.ticket_name(t), t.subject), t.message);
  end if;
end $$;

/* A student's learning tickets go to their next mentor with them. */
create function private.hand_over_tickets() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.support_tickets t set assigned_to = private.first_answerer(t)
  where t.student_id = new.id and t.category = 'learning' and t.status <> 'closed' and t.assigned_to = old.mentor_id;
  return null;
end $$;
create trigger hand_over_tickets after update of mentor_id on public.students
for each row when (old.mentor_id is distinct from new.mentor_id) execute function private.hand_over_tickets();

-- ---------------------------------------------------------------------------------------------
-- The API

create function public.open_ticket(p_category text, p_subject text, p_message text, p_recording uuid default null, p_invoice uuid default null) returns uuid
language sql security invoker set search_path = '' as $$ select private.open_ticket(p_category, p_subject, p_message, p_recording, p_invoice) $$;
create function public.reply_to_ticket(p_ticket uuid, p_body text, p_then text default null) returns uuid
language sql security invoker set search_path = '' as $$ select private.reply_to_ticket(p_ticket, p_body, p_then) $$;
create function public.note_on_ticket(p_ticket uuid, p_body text) returns void
language sql security invoker set search_path = '' as $$ select private.note_on_ticket(p_ticket, p_body) $$;
create function public.change_ticket(p_ticket uuid, p_change jsonb) returns void
language sql security invoker set search_path = '' as $$ select private.change_ticket(p_ticket, p_change) $$;

grant execute on function
  private.open_ticket(text, text, text, uuid, uuid), public.open_ticket(text, text, text, uuid, uuid),
  private.reply_to_ticket(uuid, text, text), public.reply_to_ticket(uuid, text, text),
  private.note_on_ticket(uuid, text), public.note_on_ticket(uuid, text),
  private.change_ticket(uuid, jsonb), public.change_ticket(uuid, jsonb)
to authenticated;
