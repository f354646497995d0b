-- Collecting: who is behind, what a promise or a payment under review changes, and the day's work.

/*
 * The end of the look at a student's payments that pauses a debt; null without one. There is one pause for a debt: none after
 * a refusal, and a claim that takes the place of one the student withdrew goes on with the pause of that.
 */
create function private.reviewed_until(p_student uuid, p_oldest_due date) returns date
language plpgsql stable security definer set search_path = '' as $$
declare
  since date := (select max(c.recorded_on) from public.payment_claims c where c.student_id = p_student and c.state = 'in_review');
begin
  if since is null or exists (
    select from public.payment_claims r where r.student_id = p_student and r.state = 'refused' and r.recorded_on >= p_oldest_due
  ) then
    return null;
  end if;
  since := least(since, (
    select min(w.recorded_on) from public.payment_claims w join public.students s on s.id = w.student_id and s.user_id = w.recorded_by
    where w.student_id = p_student and w.state = 'withdrawn' and w.recorded_on >= p_oldest_due
  ));
  return (
    select since + (c.settings ->> 'claim_pause_days')::integer
    from public.students s join public.company_settings c on c.id = s.company_id where s.id = p_student
  );
end $$;

/* Until when lessons stay open although something is overdue: the end of a promise, or of the look at a payment; null for neither. */
create function private.paused_until(p_student uuid, p_day date, p_oldest_due date) returns date
language plpgsql stable security definer set search_path = '' as $$
begin
  return greatest(
    (select p.promised_on from public.payment_promises p where p.student_id = p_student and p.ended_at is null and p.promised_on >= p_day),
    (select review.until from (select private.reviewed_until(p_student, p_oldest_due) as until) review where review.until >= p_day)
  );
end $$;

/* The day of the oldest instalment that is not paid; null without one. */
create function private.oldest_due(p_student uuid) returns date
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select min(i.due_date) from public.installment_plans i join public.invoices v on v.id = i.invoice_id and v.status = 'issued'
    where i.student_id = p_student and i.status = 'open'
  );
end $$;

/* Why a student's lessons are closed on a day because of an overdue instalment; null when they are not. */
create function private.overdue_hold(p_student uuid, p_day date) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  oldest date := private.oldest_due(p_student);
  grace integer;
begin
  select (c.settings ->> 'grace_days')::integer into grace
  from public.students s join public.company_settings c on c.id = s.company_id where s.id = p_student;
  if oldest + grace < p_day and private.paused_until(p_student, p_day, oldest) is null then
    return format('An instalment has been overdue since %s.', private.day_text(oldest));
  end if;
  return null;
end $$;

/*
 * Whether a student has made a first payment: an instalment was settled, and not by a credit note alone. An invoice of
 * nothing counts where it came before what is unpaid, since lessons began with it.
 */
create function private.has_paid_first(p_student uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select from public.installment_plans i join public.invoices v on v.id = i.invoice_id and v.status in ('issued', 'paid', 'written_off')
    where i.student_id = p_student and i.status = 'paid' and i.settled > 0
  ) or exists (
    select from public.invoices v where v.student_id = p_student and v.status = 'paid' and v.amount = 0 and v.issued_at < (
      select min(o.issued_at) from public.invoices o where o.student_id = p_student and o.status = 'issued'
    )
  );
end $$;

/*
 * Those of some students whose lessons have begun with full payment: an invoice was issued when all issued until then was
 * paid (its allocations until then came to its amount) and is paid still. Counted is every invoice but those void, written
 * off or credited whole; an invoice of nothing is paid when it is issued.
 */
create function private.begun_in_full(p_students uuid[]) returns setof uuid
language plpgsql stable security definer set search_path = '' set work_mem = '64MB' as $$
begin
  return query
  select distinct later.student_id from public.invoices later
  join public.invoices b on b.student_id = later.student_id and b.issued_at < later.issued_at and b.status = 'paid' and (b.settled > 0 or b.amount = 0)
  left join public.payment_allocations a on a.invoice_id = b.id and a.created_at >= later.issued_at
  where later.student_id = any (p_students) and later.status <> 'draft' and not exists (
    select from public.invoices o where o.student_id = later.student_id and o.status = 'issued' and o.issued_at < later.issued_at
  )
  -- What is paid was so then if nothing was laid on it since, or no more than was taken off.
  group by later.student_id, later.issued_at having coalesce(sum(a.amount), 0) = 0;
end $$;

/*
 * The invoices a student's lessons wait for where access starts with full payment; none once lessons have begun.
 *
 * Access is the student's, so the invoices of all their courses count together, in every currency: those issued, without
 * what is void, written off or credited whole. Lessons begin when all of them are paid, and every one that is not keeps
 * them closed: paying a small one beside it opens nothing. An invoice issued after they began closes lessons only by
 * falling overdue. Money that is taken back, refunded or reversed, opens its invoice again, and lessons wait for it; a
 * credit note lessens what is to be paid.
 */
create function private.awaited_invoices(p_student uuid) returns setof public.invoices
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select w.* from public.invoices w
  where w.student_id = p_student and w.status = 'issued' and p_student not in (select private.begun_in_full(array[p_student]))
  order by w.issued_at, w.id;
end $$;

/* Why a student's lessons have not begun: access starts with a first or full payment, and there is an invoice but no such payment yet. */
create function private.start_hold(p_student uuid) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  starts text;
  numbers text[];
begin
  select c.settings ->> 'access_starts' into starts
  from public.students s join public.company_settings c on c.id = s.company_id where s.id = p_student;
  if starts = 'sign_up' or not exists (select from public.invoices v where v.student_id = p_student and v.status = 'issued') then
    return null;
  end if;
  if starts = 'full_payment' then
    numbers := array(select v.number from private.awaited_invoices(p_student) v);
    return case cardinality(numbers)
      when 0 then null
      when 1 then format('Lessons open when %s is paid in full.', numbers[1])
      when 2 then format('Lessons open when %s and %s are paid in full.', numbers[1], numbers[2])
      else format('Lessons open when %s invoices are paid in full.', cardinality(numbers)) end;
  end if;
  return case when not private.has_paid_first(p_student) then 'Lessons open with the first payment.' end;
end $$;

/* Closes a student's lessons for a reason of billing, unless they are; nothing without a reason. Returns whether it did. */
create function private.place_billing_hold(p_student uuid, p_reason text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  hold uuid;
begin
  if p_reason is null then
    return false;
  end if;
  insert into public.access_holds (company_id, student_id, kind, reason, placed_by)
  select s.company_id, s.id, 'billing', p_reason, null from public.students s where s.id = p_student
  on conflict (student_id, kind) where lifted_at is null do nothing returning id into hold;
  if hold is null then
    return false;
  end if;
  perform private.notify(s.user_id, 'on_hold', 'on_hold:' || hold, 'Lessons are on hold', p_reason || case when p_reason like 'Lessons open%' then '' else ' They open as soon as it is paid.' end, '/billing')
  from public.students s where s.id = p_student;
  return true;
end $$;

/* Opens a student's lessons again when nothing of billing closes them by a day, today unless given. Other holds stay. Returns whether it did. */
create function private.lift_billing_hold(p_student uuid, p_day date default null) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  day date := coalesce(p_day, (select private.today(s.company_id) from public.students s where s.id = p_student));
  hold uuid;
begin
  if private.overdue_hold(p_student, day) is not null or private.start_hold(p_student) is not null then
    return false;
  end if;
  update public.access_holds h set lifted_at = now() where h.student_id = p_student and h.kind = 'billing' and h.lifted_at is null
  returning id into hold;
  if hold is null then
    return false;
  end if;
  perform private.reevaluate(p_student, 'hold_lifted');
  if not exists (select from public.access_holds h where h.student_id = p_student and h.lifted_at is null) then
    perform private.notify(s.user_id, 'restored', 'restored:' || hold, 'Your lessons are open again', '', '/course')
    from public.students s where s.id = p_student;
  end if;
  return true;
end $$;

/*
 * A day until which reminders stop and lessons stay open. Students promise once for the same debt, at most as far ahead
 * as the company allows; the office for them, at most 90 days.
 */
create function private.promise_payment(p_student uuid, p_promised_on date, p_note text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  student public.students;
  today date;
  oldest date;
  ahead integer;
begin
  select * into student from public.students s
  where s.id = p_student and s.company_id = private.company_id() and (s.id = private.student_id() or private.is_office()) for no key update;
  if student.id is null then
    raise exception 'student_not_found';
  end if;
  perform private.slow_down();
  today := private.today(student.company_id);
  oldest := private.oldest_due(p_student);
  select case when private.is_office() then 90 else (c.settings ->> 'promise_days')::integer end into ahead
  from public.company_settings c where c.id = student.company_id;
  if oldest is null then
    raise exception 'nothing_to_promise';
  end if;
  if (p_promised_on between today and today + ahead) is not true then
    raise exception 'promise_is_too_far';
  end if;
  if not private.is_office() and exists (
    select from public.payment_promises p where p.student_id = p_student and p.promised_by = auth.uid() and p.promised_on >= oldest
  ) then
    raise exception 'promise_was_given';
  end if;
  update public.payment_promises p set ended_at = now() where p.student_id = p_student and p.ended_at is null;
  insert into public.payment_promises (company_id, student_id, promised_on, note, promised_by, created_on)
  values (student.company_id, p_student, p_promised_on, nullif(btrim(p_note), ''), auth.uid(), today);
  perform private.lift_billing_hold(p_student);
end $$;

-- ---------------------------------------------------------------------------------------------
-- The day's work

/*
 * Sends the highest reminder an instalment has reached by a day, once; lower ones that were missed are let go, and one sent
 * by hand since then stands for it. Returns whether it did.
 */
create function private.remind(p_instalment public.installment_plans, p_number text, p_day date) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  days integer := p_day - p_instalment.due_date;
  reached integer;
  unpaid text := private.money(p_instalment.amount - p_instalment.settled - p_instalment.credited, p_instalment.currency);
begin
  select max(stage::integer) into reached
  from public.company_settings c, jsonb_array_elements_text(c.settings -> 'reminder_days') stage
  where c.id = p_instalment.company_id and stage::integer <= days
    -- What an instalment was too young for is not made up.
    and (stage::integer >= 0 or p_instalment.due_date + stage::integer >= p_instalment.created_on);
  if reached is null or exists (
    select from public.payment_reminders r
    where r.instalment_id = p_instalment.id and r.schedule_version = p_instalment.schedule_version and r.stage >= reached
  ) or exists (
    select from public.invoice_reminders h where h.invoice_id = p_instalment.invoice_id and h.sent_on >= p_instalment.due_date + reached
  ) then
    return false;
  end if;
  insert into public.payment_reminders (instalment_id, schedule_version, stage, company_id, student_id, invoice_id, currency, sent_on)
  values (p_instalment.id, p_instalment.schedule_version, reached, p_instalment.company_id, p_instalment.student_id, p_instalment.invoice_id,
    p_instalment.currency, p_day);
  perform private.notify(s.user_id, case when days > 0 then 'overdue' else 'payment_due' end,
    'reminder:' || p_instalment.id || ':' || p_instalment.schedule_version || ':' || reached,
    case when days > 0 then format('%s is overdue', unpaid) when days = 0 then format('%s is due today', unpaid)
      else format('%s is due on %s', unpaid, private.day_text(p_instalment.due_date)) end,
    format('Invoice %s.', p_number), '/billing')
  from public.students s where s.id = p_instalment.student_id;
  return true;
end $$;

/* One student's part of a day: credit meets what is due, reminders go out unless paused, the hold follows the facts. */
create function private.bill_student(p_student uuid, p_day date) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  oldest date;
  reminders integer := 0;
  placed boolean;
  currency text;
begin
  perform private.lock_student(p_student);
  for currency in select c.currency from public.credit_entries c where c.student_id = p_student group by c.currency having sum(c.amount) > 0 order by 1 loop
    perform private.apply_credit(p_student, currency, null, p_day);
  end loop;
  oldest := private.oldest_due(p_student);
  if private.paused_until(p_student, p_day, oldest) is null then
    select count(*) filter (where private.remind(i, v.number, p_day)) into reminders
    from public.installment_plans i join public.invoices v on v.id = i.invoice_id and v.status = 'issued'
    where i.student_id = p_student and i.status = 'open';
  end if;
  placed := private.place_billing_hold(p_student, coalesce(private.overdue_hold(p_student, p_day), private.start_hold(p_student)));
  return jsonb_build_object('reminders', reminders, 'placed', placed::integer,
    'lifted', (not placed and private.lift_billing_hold(p_student, p_day))::integer);
end $$;

/* The students for whom a day may bring anything: a reminder, a hold, its end, or credit that meets what is due. */
create function private.students_to_bill(p_company uuid, p_day date) returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  settings jsonb := (select c.settings from public.company_settings c where c.id = p_company);
  stages integer[] := (select array_agg(stage::integer) from jsonb_array_elements_text(settings -> 'reminder_days') stage);
begin
  return query
  select i.student_id
  from public.installment_plans i
  cross join lateral (select max(stage) as stage from unnest(stages) stage where stage <= p_day - i.due_date) reached
  where i.company_id = p_company and i.status = 'open' and i.due_date <= p_day + 60 and not exists (
    select from public.payment_reminders r
    where r.instalment_id = i.id and r.schedule_version = i.schedule_version and r.stage >= reached.stage
  ) and reached.stage is not null and not exists (
    select from public.invoice_reminders h where h.invoice_id = i.invoice_id and h.sent_on >= i.due_date + reached.stage
  )
  union
  select i.student_id from public.installment_plans i
  where i.company_id = p_company and i.status = 'open' and i.due_date < p_day - (settings ->> 'grace_days')::integer
    and not exists (select from public.access_holds h where h.student_id = i.student_id and h.kind = 'billing' and h.lifted_at is null)
  union
  select h.student_id from public.access_holds h where h.company_id = p_company and h.kind = 'billing' and h.lifted_at is null
  union
  (select c.student_id from public.credit_entries c where c.company_id = p_company group by c.student_id, c.currency having sum(c.amount) > 0)
  union
  select v.student_id
  from (
    select distinct o.student_id from public.invoices o
    where o.company_id = p_company and o.status = 'issued' and settings ->> 'access_starts' <> 'sign_up'
      and not exists (select from public.access_holds h where h.student_id = o.student_id and h.kind = 'billing' and h.lifted_at is null)
    offset 0
  ) v
  where case when settings ->> 'access_starts' = 'full_payment' then exists (select from private.awaited_invoices(v.student_id))
    else not exists (select from public.invoices o where o.student_id = v.student_id and o.status = 'paid' and o.amount > 0) end;
end $$;

/*
 * Billing of a company's next students, by id after p_after, on a day of its calendar, from facts alone: twice, at once or
 * after missed days it comes to the same. Few at a time, so that nobody waits long for a locked student. Returns {day,
 * students, reminders, holds_placed, holds_lifted, enrollments_ended, next: whom to go on after, null at the end}.
 */
create function private.bill_company(p_company uuid, p_day date, p_after uuid, p_limit integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  student uuid;
  done jsonb;
  total record;
  ended integer := 0;
begin
  select 0 as students, 0 as reminders, 0 as placed, 0 as lifted, null::uuid as next into total;
  for student in
    select s from private.students_to_bill(p_company, p_day) s where p_after is null or s > p_after order by 1 limit p_limit
  loop
    done := private.bill_student(student, p_day);
    total.students := total.students + 1;
    total.reminders := total.reminders + (done ->> 'reminders')::integer;
    total.placed := total.placed + (done ->> 'placed')::integer;
    total.lifted := total.lifted + (done ->> 'lifted')::integer;
    total.next := student;
  end loop;
  if total.students < p_limit then
    total.next := null;
    update public.enrollments e set state = 'ended' where e.company_id = p_company and e.state = 'active' and e.ends_on < p_day;
    get diagnostics ended = row_count;
  end if;
  return jsonb_build_object('day', p_day, 'students', total.students, 'reminders', total.reminders, 'holds_placed', total.placed,
    'holds_lifted', total.lifted, 'enrollments_ended', ended, 'next', total.next);
end $$;

/* Today's billing of a company's next students, 1,000 unless said; see bill_company. For the scheduled job. */
create function private.run_billing_day(p_company uuid, p_after uuid default null, p_limit integer default 1000) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from public.company_settings c where c.id = p_company) then
    raise exception 'company_not_found';
  end if;
  return private.bill_company(p_company, private.today(p_company), p_after, least(greatest(coalesce(p_limit, 1000), 1), 10000));
end $$;

create function public.promise_payment(p_student uuid, p_promised_on date, p_note text default null) returns void
language sql security invoker set search_path = '' as $$ select private.promise_payment(p_student, p_promised_on, p_note) $$;
create function public.run_billing_day(p_company uuid, p_after uuid default null, p_limit integer default 1000) returns jsonb
language sql security invoker set search_path = '' as $$ select private.run_billing_day(p_company, p_after, p_limit) $$;
grant execute on function private.promise_payment(uuid, date, text), public.promise_payment(uuid, date, text) to authenticated;
grant execute on function private.run_billing_day(uuid, uuid, integer), public.run_billing_day(uuid, uuid, integer) to service_role;
