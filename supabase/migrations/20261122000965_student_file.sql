-- A student's file: what staff note about a student, and everything that happened, told from the facts.

create table public.student_notes (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null default private.company_id() references public.company_settings (id),
  student_id uuid not null,
  body text not null default '',
  contact text,
  written_by uuid not null default auth.uid(),
  created_at timestamptz not null default clock_timestamp(),

  constraint notes_student_in_same_company foreign key (student_id, company_id) references public.students (id, company_id),
  constraint notes_author_in_same_company foreign key (written_by, company_id) references public.users (id, company_id),
  constraint contact_outcome_is_known check (contact in ('reached', 'no_answer', 'message_left', 'call_back', 'not_interested')),
  constraint student_note_says_something check (contact is not null or length(btrim(body)) > 0),
  constraint student_note_is_short check (length(body) <= 4000)
);
create index on public.student_notes (student_id, company_id, created_at desc);
create index on public.student_notes (written_by, company_id);
create index on public.student_notes (company_id);
create trigger append_only before update or delete on public.student_notes for each row execute function private.refuse_change();
create trigger append_only_truncate before truncate on public.student_notes for each statement execute function private.refuse_change();
comment on table public.student_notes is 'What staff write about a student, who never sees it. Kept as written.';
comment on column public.student_notes.contact is 'What came of trying to reach the student; null for a plain note.';

select private.guard('public.student_notes');
create policy "visible to their mentor and the office" on public.student_notes
for select to authenticated using (student_id = any (array(select private.my_students())) or (select private.is_office()));
grant select on public.student_notes to authenticated;
revoke update, delete, truncate on public.student_notes from service_role;

/* Notes something about a student, or what came of a contact. For the student's mentor and the office. */
create function private.write_note(p_student uuid, p_body text, p_contact text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  note uuid;
begin
  if private.sees_student(p_student) is not true then
    raise exception 'student_not_found';
  end if;
  insert into public.student_notes (student_id, body, contact)
  values (p_student, btrim(coalesce(p_body, '')), p_contact) returning id into note;
  return note;
end $$;

-- ---------------------------------------------------------------------------------------------
-- What happened, one row an event. subject is what it is about, detail a word of its own kind, note what somebody
-- wrote, link the id its page has. is_day: only the day is known.

create type private.student_event as (
  at timestamptz, type text, id uuid, by uuid, subject text, detail text, note text, money text, link uuid, is_day boolean
);

-- What happened to a student, by what it is about; each answers rows of student_event.
create function private.enrollment_events(p_student uuid) returns setof private.student_event
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select i.created_at, 'invited', i.id, i.created_by, i.email, null, null, null, null::uuid, false
  from public.invitations i where i.student_id = p_student
  union all
  select i.accepted_at, 'accepted', i.id, s.user_id, null, null, null, null, null, false
  from public.invitations i join public.students s on s.id = i.student_id
  where i.student_id = p_student and i.accepted_at is not null
  union all
  select i.revoked_at, 'invitation_revoked', i.id, i.revoked_by, i.email, null, null, null, null, false
  from public.invitations i where i.student_id = p_student and i.revoked_at is not null
  union all
  select e.created_at, 'enrolled', e.id, e.created_by, c.title, e.starts_on::text, null, null, null, false
  from public.enrollments e join public.courses c on c.id = e.course_id where e.student_id = p_student
  union all
  select r.completed_at, 'questionnaire_done', r.id, s.user_id, null, null, null, null, null, false
  from public.questionnaire_responses r join public.students s on s.id = r.student_id
  where r.student_id = p_student and r.completed_at is not null
  union all
  select l.timestamp, 'mentor_changed', l.id, l.admin_id, coalesce(u.full_name, 'nobody'), null, l.reason, null, null, false
  from public.admin_logs l left join public.users u on u.id = (l.new_values ->> 'mentor_id')::uuid
  where l.record_id = p_student and l.table_name = 'students' and l.action = 'update' and l.new_values ? 'mentor_id';
end $$;

create function private.lesson_events(p_student uuid) returns setof private.student_event
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  (select sr.completed_at, 'first_lesson', sr.id, s.user_id, r.title, null, null, null, null::uuid, false
   from public.student_recordings sr
   join public.students s on s.id = sr.student_id
   join public.lesson_recordings r on r.id = sr.recording_id
   where sr.student_id = p_student and sr.completed_at is not null order by sr.completed_at limit 1)
  union all
  select a.achieved_at, 'course_completed', a.id, s.user_id, c.title, null, null, null, null, false
  from public.milestone_celebration a
  join public.milestones m on m.id = a.milestone_id and m.kind = 'course_completed'
  join public.students s on s.id = a.student_id
  join public.courses c on c.id = a.course_id
  where a.student_id = p_student;
end $$;

/* What only those who teach the student see: work, and decisions about lessons by hand, many of one decision as one. */
create function private.teaching_events(p_student uuid) returns setof private.student_event
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select w.submitted_at, 'handed_in', w.id, s.user_id, a.title, w.attempt_number::text, null, null, w.id, false
  from public.student_assignments w
  join public.students s on s.id = w.student_id
  join public.assignments a on a.id = w.assignment_id
  where w.student_id = p_student and w.state <> 'draft'
  union all
  select g.graded_at, case when g.old_grade is null then 'graded' else 'grade_changed' end, g.id, g.graded_by, a.title,
    g.new_grade ->> 'verdict', g.reason, null, w.id, false
  from public.student_assignments w
  join public.grade_events g on g.attempt_id = w.id
  join public.assignments a on a.id = w.assignment_id
  where w.student_id = p_student
  union all
  select x.granted_at, 'extended', x.id, x.granted_by, a.title, null, x.reason, null, null, false
  from public.assignment_extensions x join public.assignments a on a.id = x.assignment_id where x.student_id = p_student
  union all
  select o.created_at, 'access_' || o.action, min(o.id::text)::uuid, o.created_by,
    case when count(*) = 1 then min(r.title) end, count(*)::text, o.reason, null, null, false
  from public.access_overrides o join public.lesson_recordings r on r.id = o.recording_id
  where o.student_id = p_student group by o.created_at, o.action, o.created_by, o.reason
  union all
  select o.revoked_at, 'access_ended', min(o.id::text)::uuid, o.revoked_by,
    case when count(*) = 1 then min(r.title) end, count(*)::text, null, null, null, false
  from public.access_overrides o join public.lesson_recordings r on r.id = o.recording_id
  where o.student_id = p_student and o.revoked_at is not null group by o.revoked_at, o.revoked_by;
end $$;

/* Holds placed and lifted. A billing hold says why to the office alone. */
create function private.hold_events(p_student uuid) returns setof private.student_event
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select h.placed_at, 'hold_placed', h.id, h.placed_by, null, h.kind,
    case when h.kind <> 'billing' or private.is_office() then h.reason end, null, null::uuid, false
  from public.access_holds h where h.student_id = p_student
  union all
  select h.lifted_at, 'hold_lifted', h.id, h.lifted_by, null, h.kind, null, null, null, false
  from public.access_holds h where h.student_id = p_student and h.lifted_at is not null;
end $$;

create function private.invoice_events(p_student uuid) returns setof private.student_event
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select v.issued_at, 'invoice_issued', v.id, v.issued_by, v.number, null, null, private.money(v.amount, v.currency), v.id, false
  from public.invoices v where v.student_id = p_student and v.issued_at is not null
  union all
  select private.moment_on(v.company_id, v.voided_on, '23:59'), 'invoice_voided', v.id, v.voided_by, v.number, null, v.void_reason, null, v.id, true
  from public.invoices v where v.student_id = p_student and v.status = 'void'
  union all
  select private.moment_on(w.company_id, w.written_off_on, '23:59'), 'written_off', w.id, w.written_off_by, v.number, null, w.reason,
    private.money(w.amount, w.currency), v.id, true
  from public.write_offs w join public.invoices v on v.id = w.invoice_id where w.student_id = p_student
  union all
  select n.issued_at, 'credited', n.id, n.issued_by, v.number, n.number, n.reason, private.money(n.amount, n.currency), v.id, false
  from public.credit_notes n join public.invoices v on v.id = n.invoice_id where n.student_id = p_student
  union all
  select c.changed_at, 'rescheduled', c.id, c.changed_by, v.number, null, c.reason, null, v.id, false
  from public.schedule_changes c join public.invoices v on v.id = c.invoice_id where c.student_id = p_student;
end $$;

create function private.payment_events(p_student uuid) returns setof private.student_event
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select c.recorded_at, 'payment_claimed', c.id, c.recorded_by, c.reference, c.method, c.note, private.money(c.amount, c.currency), c.invoice_id, false
  from public.payment_claims c where c.student_id = p_student
  union all
  select c.reviewed_at, 'payment_' || c.state, c.id, coalesce(c.reviewed_by, c.recorded_by), c.reference, c.method, c.refusal_reason,
    private.money(c.amount, c.currency), c.invoice_id, false
  from public.payment_claims c where c.student_id = p_student and c.state in ('refused', 'withdrawn')
  union all
  select p.recorded_at, 'paid', p.id, coalesce(p.approved_by, p.recorded_by), p.receipt_number, p.method, null, private.money(p.amount, p.currency), null, false
  from public.payments p where p.student_id = p_student
  union all
  select r.created_at, 'payment_' || r.kind, r.id, r.decided_by, p.receipt_number, r.state, r.reason, private.money(r.amount, r.currency), null, false
  from public.refunds r join public.payments p on p.id = r.payment_id where r.student_id = p_student
  union all
  select o.created_at, 'payment_promised', o.id, o.promised_by, o.promised_on::text, null, o.note, null, null, false
  from public.payment_promises o where o.student_id = p_student
  union all
  select private.moment_on(m.company_id, m.sent_on, '23:58'), 'reminded', m.instalment_id, null, v.number, m.stage::text, null,
    private.money(i.amount, i.currency), v.id, true
  from public.payment_reminders m
  join public.installment_plans i on i.id = m.instalment_id
  join public.invoices v on v.id = m.invoice_id
  where m.student_id = p_student
  union all
  select h.sent_at, 'reminded', h.id, h.sent_by, v.number, null, null, private.money(h.amount, h.currency), v.id, false
  from public.invoice_reminders h join public.invoices v on v.id = h.invoice_id where h.student_id = p_student;
end $$;

/* The events of one topic (enrollment, lessons, access, money, tickets, notes) that the caller may know of. */
create function private.events_of(p_student uuid, p_topic text) returns setof private.student_event
language plpgsql stable security definer set search_path = '' as $$
begin
  if p_topic = 'enrollment' then
    return query select * from private.enrollment_events(p_student);
  elsif p_topic = 'lessons' then
    return query select * from private.lesson_events(p_student);
    if private.can_teach(p_student) then
      return query select * from private.teaching_events(p_student);
    end if;
  elsif p_topic = 'access' then
    return query select * from private.hold_events(p_student);
  elsif p_topic = 'money' and private.is_office() then
    return query select * from private.invoice_events(p_student);
    return query select * from private.payment_events(p_student);
  elsif p_topic = 'tickets' then
    return query select * from private.ticket_events(p_student);
  elsif p_topic = 'notes' then
    return query select n.created_at, 'noted', n.id, n.written_by, null::text, n.contact, n.body, null::text, null::uuid, false
      from public.student_notes n where n.student_id = p_student;
  end if;
end $$;

/*
 * Everything that happened to a student, newest first, 25 a page, of one topic or all: {now, topics, rows, total, newer}.
 * Continues from a row's at and key, backwards when p_is_back. Null when the student is not the caller's.
 */
create function private.student_timeline(p_student uuid, p_topic text, p_at timestamptz, p_key text, p_is_back boolean) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  topics text[] := array['enrollment', 'lessons', 'access', 'tickets', 'notes'] || case when private.is_office() then array['money'] end;
begin
  if private.sees_student(p_student) is not true then
    return null;
  end if;
  return (
    with matching as materialized (
      select e.*, t.topic, e.type || ':' || e.id || coalesce(':' || case e.type when 'reminded' then e.detail end, '') as key
      from unnest(topics) t (topic), private.events_of(p_student, t.topic) e
      where p_topic is null or t.topic = p_topic
    ), page as (
      (select * from matching m where not p_is_back and (p_at is null or (m.at, m.key) < (p_at, p_key))
       order by m.at desc, m.key desc limit 25)
      union all
      (select * from matching m where p_is_back and (m.at, m.key) > (p_at, p_key) order by m.at, m.key limit 25)
    )
    select jsonb_build_object(
      'now', now(), 'topics', to_jsonb(topics),
      'rows', coalesce((
        select jsonb_agg(to_jsonb(p) - 'id' || jsonb_build_object('by', u.full_name, 'by_student', coalesce(u.role = 'student', false))
          order by p.at desc, p.key desc)
        from page p left join public.users u on u.id = p.by
      ), '[]'),
      'total', (select count(*) from matching),
      'newer', (select count(*) from matching m, (select p.at, p.key from page p order by 1 desc, 2 desc limit 1) first
        where (m.at, m.key) > (first.at, first.key))
    )
  );
end $$;

/* What a student was invoiced, for the office: {owed: [{currency, open, overdue}], invoices: newest first}; null for others. Amounts as text. */
create function private.student_invoices(p_student uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  today date := private.today(private.company_id());
begin
  if private.is_office() is not true or private.sees_student(p_student) is not true then
    return null;
  end if;
  return jsonb_build_object(
    'owed', coalesce((
      select jsonb_agg(jsonb_build_object('currency', o.currency, 'open', private.exact(o.open, o.currency),
        'overdue', private.exact(o.overdue, o.currency)) order by o.currency)
      from (
        select i.currency, sum(i.amount - i.settled - i.credited) as open,
          coalesce(sum(i.amount - i.settled - i.credited) filter (where i.due_date < today), 0) as overdue
        from public.installment_plans i join public.invoices v on v.id = i.invoice_id and v.status = 'issued'
        where i.student_id = p_student and i.status = 'open' group by i.currency
      ) o
    ), '[]'),
    'invoices', coalesce((
      select jsonb_agg(jsonb_build_object('id', v.id, 'number', v.number, 'status', v.status, 'currency', v.currency,
        'amount', private.exact(v.amount, v.currency), 'open', private.exact(v.amount - v.settled - v.credited, v.currency),
        'due_date', case when v.status in ('draft', 'issued') then v.due_date end, 'is_overdue', v.status = 'issued' and v.due_date < today,
        'issued_on', v.issued_on, 'course', c.title) order by v.issued_on desc nulls first, v.created_at desc)
      from public.invoices v left join public.courses c on c.id = v.course_id where v.student_id = p_student
    ), '[]')
  );
end $$;

create function public.write_note(p_student uuid, p_body text, p_contact text default null) returns uuid
language sql security invoker set search_path = '' as $$ select private.write_note(p_student, p_body, p_contact) $$;
create function public.student_timeline(
  p_student uuid, p_topic text default null, p_at timestamptz default null, p_key text default null, p_is_back boolean default false
) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.student_timeline(p_student, p_topic, p_at, p_key, p_is_back) $$;
create function public.student_invoices(p_student uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.student_invoices(p_student) $$;

grant execute on function
  private.write_note(uuid, text, text), public.write_note(uuid, text, text),
  private.student_timeline(uuid, text, timestamptz, text, boolean), public.student_timeline(uuid, text, timestamptz, text, boolean),
  private.student_invoices(uuid), public.student_invoices(uuid)
to authenticated;
