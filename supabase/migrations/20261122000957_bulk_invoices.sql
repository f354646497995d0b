-- What the office does with several invoices at once: remind, and move what is unpaid. One transaction, a result for each.

create table public.invoice_reminders (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null,
  student_id uuid not null,
  invoice_id uuid not null,
  currency text not null,
  amount numeric not null,
  sent_by uuid not null default auth.uid(),
  sent_on date not null,
  sent_at timestamptz not null default now(),

  constraint invoice_is_reminded_once_a_day unique (invoice_id, sent_on),
  constraint hand_reminders_invoice_of_same_student foreign key (invoice_id, company_id, student_id, currency)
    references public.invoices (id, company_id, student_id, currency),
  constraint hand_reminders_author_in_same_company foreign key (sent_by, company_id) references public.users (id, company_id),
  constraint reminded_amount_fits_its_currency check (private.fits(currency, amount) and amount > 0)
);
create index on public.invoice_reminders (student_id, company_id, sent_on desc);
create index on public.invoice_reminders (sent_by, company_id);
create index on public.invoice_reminders (company_id);
comment on table public.invoice_reminders is 'Reminders somebody of the office sent by hand. The ladder counts one as its own of that day.';
create trigger append_only before update or delete on public.invoice_reminders for each row execute function private.refuse_change();
create trigger append_only_truncate before truncate on public.invoice_reminders for each statement execute function private.refuse_change();

select private.guard('public.invoice_reminders');
create policy "visible to the office" on public.invoice_reminders for select to authenticated using ((select private.is_office()));
grant select on public.invoice_reminders to authenticated;
-- Functions are the only way to write, for the server too.
revoke insert, update, delete, truncate on public.invoice_reminders from service_role;

/* The invoices somebody of the office chose, each once, in the order of locks. Refuses none, more than 50, and one that is not the company's. */
create function private.chosen_invoices(p_invoices uuid[]) returns setof public.invoices
language plpgsql stable security definer set search_path = '' as $$
declare
  chosen uuid[] := array(select distinct id from unnest(p_invoices) id);
  company uuid := private.company_id();
begin
  perform private.refuse_unless(private.is_office());
  if cardinality(chosen) not between 1 and 50 then
    raise exception 'choose_one_to_fifty_invoices';
  end if;
  if (select count(*) from public.invoices v where v.id = any (chosen) and v.company_id = company) <> cardinality(chosen) then
    raise exception 'invoice_not_found';
  end if;
  return query select v.* from public.invoices v where v.id = any (chosen) order by v.student_id, v.id;
end $$;

/* How a result names its invoice. */
create function private.bulk_row(v public.invoices) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return jsonb_build_object('id', v.id, 'number', v.number, 'student', (select s.full_name from public.students s where s.id = v.student_id));
end $$;

-- ---------------------------------------------------------------------------------------------
-- Reminders

/* Why an invoice is not reminded of today, in a word; null when it can be. */
create function private.no_reminder(v public.invoices, p_today date) returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  return case
    when v.status <> 'issued' then v.status
    when not exists (select from public.students s where s.id = v.student_id and s.user_id is not null) then 'no_account'
    when private.is_in_review(v.id, v.student_id) then 'in_review'
    when exists (
      select from public.payment_promises p where p.student_id = v.student_id and p.ended_at is null and p.promised_on >= p_today
    ) then 'promised'
    when exists (select from public.invoice_reminders r where r.invoice_id = v.id and r.sent_on = p_today)
      or exists (select from public.payment_reminders r where r.invoice_id = v.id and r.sent_on = p_today) then 'reminded_today'
  end;
end $$;

/* Reminds of what is overdue of an invoice, else of its next instalment. */
create function private.remind_by_hand(v public.invoices, p_today date) returns void
language plpgsql security definer set search_path = '' as $$
declare
  is_overdue boolean := v.due_date < p_today;
  unpaid numeric := (
    select sum(i.amount - i.settled - i.credited) from public.installment_plans i
    where i.invoice_id = v.id and i.status = 'open' and (is_overdue and i.due_date < p_today or i.due_date = v.due_date)
  );
begin
  insert into public.invoice_reminders (company_id, student_id, invoice_id, currency, amount, sent_on)
  values (v.company_id, v.student_id, v.id, v.currency, unpaid, p_today);
  perform private.notify(s.user_id, case when is_overdue then 'overdue' else 'payment_due' end, 'reminder:' || v.id || ':' || p_today,
    case when is_overdue then format('%s is overdue', private.money(unpaid, v.currency))
      when v.due_date = p_today then format('%s is due today', private.money(unpaid, v.currency))
      else format('%s is due on %s', private.money(unpaid, v.currency), private.day_text(v.due_date)) end,
    format('Invoice %s.', v.number), '/billing')
  from public.students s where s.id = v.student_id;
end $$;

/* Reminds the students of chosen invoices, each invoice once a day: [{id, number, student, outcome: done, or why not}]. */
create function private.remind_invoices(p_invoices uuid[]) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  chosen uuid;
  v public.invoices;
  today date := private.today(private.company_id());
  why text;
  results jsonb := '[]';
begin
  for chosen in select c.id from private.chosen_invoices(p_invoices) c loop
    v := private.invoice_to_change(chosen, false);
    why := private.no_reminder(v, today);
    if why is null then
      perform private.remind_by_hand(v, today);
    end if;
    results := results || jsonb_build_array(private.bulk_row(v) || jsonb_build_object('outcome', coalesce(why, 'done')));
  end loop;
  return results;
end $$;

-- ---------------------------------------------------------------------------------------------
-- Other days

/* Refuses what is neither a first day from today on nor 1 to 365 days. */
create function private.check_move(p_first_due date, p_days integer, p_today date) returns void
language plpgsql immutable set search_path = '' as $$
begin
  if p_first_due is not null and p_days is null then
    if (p_first_due between p_today and p_today + 730) is not true then
      raise exception 'first_day_is_ahead';
    end if;
  elsif p_first_due is not null or (p_days between 1 and 365) is not true then
    raise exception 'days_are_one_to_365';
  end if;
end $$;

/*
 * Where the unpaid instalments of an invoice come to lie: from a day on, or so many days later. A plan by the month goes
 * on by the month, any other keeps its days apart. [{due_date, amount}] as reschedule_invoice reads it.
 */
create function private.moved_instalments(v public.invoices, p_first_due date, p_days integer) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    with unpaid as (
      select i.due_date as day, i.installment_number as place, i.amount - i.settled - i.credited as amount, v.due_date as first,
        make_interval(months => ((extract(year from i.due_date) - extract(year from v.due_date)) * 12
          + extract(month from i.due_date) - extract(month from v.due_date))::integer) as later
      from public.installment_plans i where i.invoice_id = v.id and i.status = 'open'
    ),
    plan as (select bool_and((first + later)::date = day) as is_monthly from unpaid)
    select jsonb_agg(jsonb_build_object('due_date', case
        when p_days is not null then u.day + p_days
        when plan.is_monthly then (p_first_due + u.later)::date
        else u.day + (p_first_due - u.first) end, 'amount', u.amount::text) order by u.day, u.place)
    from unpaid u cross join plan
  );
end $$;

/* Why an invoice is not moved, in a word; null when it is. Its days are those it has already, or the button was pressed twice. */
create function private.no_move(v public.invoices, p_first_due date) returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  return case
    when v.status <> 'issued' then v.status
    when v.due_date = p_first_due then 'unchanged'
    when exists (
      select from public.schedule_changes c
      where c.invoice_id = v.id and c.changed_by = auth.uid() and c.changed_at > now() - interval '1 minute'
    ) then 'just_moved'
  end;
end $$;

/* One result of a move: where its unpaid instalments lay and lie, {…, outcome, from, to, until, instalments, open}. */
create function private.move_row(v public.invoices, p_why text, p_plan jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return private.bulk_row(v) || jsonb_build_object('outcome', coalesce(p_why, 'done')) || case when p_why is not null then '{}' else
    jsonb_build_object('from', v.due_date, 'to', p_plan -> 0 -> 'due_date', 'until', p_plan -> -1 -> 'due_date',
      'instalments', jsonb_array_length(p_plan), 'open', private.exact(v.amount - v.settled - v.credited, v.currency), 'currency', v.currency) end;
end $$;

/* What a move of chosen invoices would do, without doing it. */
create function private.preview_move(p_invoices uuid[], p_first_due date, p_days integer) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.check_move(p_first_due, p_days, private.today(private.company_id()));
  return (
    select jsonb_agg(private.move_row(c, private.no_move(c, p_first_due), private.moved_instalments(c, p_first_due, p_days)) order by c.number)
    from private.chosen_invoices(p_invoices) c
  );
end $$;

/* Moves what is unpaid of chosen invoices to a first day, or by days, with a reason; see move_row for what comes back for each. */
create function private.move_invoices(p_invoices uuid[], p_first_due date, p_days integer, p_reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  chosen uuid;
  v public.invoices;
  why text;
  plan jsonb;
  results jsonb := '[]';
begin
  perform private.check_move(p_first_due, p_days, private.today(private.company_id()));
  perform private.because(p_reason);
  for chosen in select c.id from private.chosen_invoices(p_invoices) c loop
    v := private.invoice_to_change(chosen, false);
    why := private.no_move(v, p_first_due);
    plan := private.moved_instalments(v, p_first_due, p_days);
    if why is null then
      perform private.reschedule_invoice(v.id, plan, p_reason);
    end if;
    results := results || jsonb_build_array(private.move_row(v, why, plan));
  end loop;
  return results;
end $$;

-- ---------------------------------------------------------------------------------------------
-- Before anything is done

/*
 * What chosen invoices have open in all, and what reminding would do: {open: [{currency, open}],
 * rows: [{id, number, student, outcome: done, or why not}]}.
 */
create function private.chosen_sum(p_invoices uuid[]) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  today date := private.today(private.company_id());
begin
  return (
    with chosen as materialized (select * from private.chosen_invoices(p_invoices))
    select jsonb_build_object(
      'open', (
        select jsonb_agg(jsonb_build_object('currency', s.currency, 'open', private.exact(s.unpaid, s.currency)) order by s.unpaid > 0 desc, s.currency)
        from (
          select c.currency, coalesce(sum(c.amount - c.settled - c.credited) filter (where c.status = 'issued'), 0) as unpaid
          from chosen c group by c.currency
        ) s
      ),
      'rows', (
        select jsonb_agg(private.bulk_row(v) || jsonb_build_object('outcome', coalesce(private.no_reminder(v, today), 'done')) order by v.number)
        from public.invoices v where v.id in (select c.id from chosen c)
      )
    )
  );
end $$;

create function public.chosen_sum(p_invoices uuid[]) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.chosen_sum(p_invoices) $$;
create function public.remind_invoices(p_invoices uuid[]) returns jsonb
language sql security invoker set search_path = '' as $$ select private.remind_invoices(p_invoices) $$;
create function public.preview_move(p_invoices uuid[], p_first_due date default null, p_days integer default null) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.preview_move(p_invoices, p_first_due, p_days) $$;
create function public.move_invoices(p_invoices uuid[], p_reason text, p_first_due date default null, p_days integer default null) returns jsonb
language sql security invoker set search_path = '' as $$ select private.move_invoices(p_invoices, p_first_due, p_days, p_reason) $$;

grant execute on function
  private.chosen_sum(uuid[]), public.chosen_sum(uuid[]),
  private.remind_invoices(uuid[]), public.remind_invoices(uuid[]),
  private.preview_move(uuid[], date, integer), public.preview_move(uuid[], date, integer),
  private.move_invoices(uuid[], date, integer, text), public.move_invoices(uuid[], text, date, integer)
to authenticated;
