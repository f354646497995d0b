-- What pages say of all the money at once, kept beside the facts: sums and counts by day, so that "overdue" or "in 30 days" adds up
-- days and not invoices. Exact in every transaction. Nobody waits for another here: changes are appended, and folded by whoever comes by.

/*
 * kind, and what a row of it counts (n) and adds up (amount) for a day:
 *   invoices   invoices by status; issued ones on the day they are next due
 *   open       instalments of issued invoices that are not paid, on the day they are due; what is unpaid
 *   due        live instalments of issued and paid invoices, on the day they are due; their amount less what was credited
 *   collected  payments on the day they came, less refunds on theirs
 *   credit     entries of credit; the balance
 *   behind     students by the day of the oldest instalment that is not paid, per currency and, without one, whichever it is
 *   claims     claims by state
 *   holds      students on hold because of billing
 *   students   students
 * What has no day lies on infinity, what has no currency or state under ''.
 */
create table private.total_days (
  company_id uuid not null references public.company_settings (id),
  kind text not null,
  state text not null,
  currency text not null,
  day date not null,
  amount numeric not null,
  n bigint not null,

  primary key (company_id, kind, state, currency, day),
  constraint total_kind_is_known check (kind in ('invoices', 'open', 'due', 'collected', 'credit', 'behind', 'claims', 'holds', 'students'))
);
create index total_days_of_nothing on private.total_days (company_id) where n = 0;
alter table private.total_days enable row level security;
create policy "nobody reads it by hand" on private.total_days for select to authenticated using (false);

create table private.total_changes (
  id bigint generated always as identity primary key,
  company_id uuid not null,
  kind text not null,
  state text not null default '',
  currency text not null default '',
  day date not null default 'infinity',
  amount numeric not null default 0,
  n bigint not null
);
-- A few hundred rows that come and go all day.
alter table private.total_changes set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
alter table private.total_changes enable row level security;
create policy "nobody reads it by hand" on private.total_changes for select to authenticated using (false);

/* What a company's totals of some kinds are the sum of, in one look: several rows may be about the same. Between two days where given. */
create function private.counted(p_company uuid, p_kinds text[], p_from date default '-infinity', p_to date default 'infinity')
returns table (kind text, state text, currency text, day date, amount numeric, n bigint)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select t.kind, t.state, t.currency, t.day, t.amount, t.n from private.total_days t
  where t.company_id = p_company and t.kind = any (p_kinds) and t.day between p_from and p_to
  union all
  select t.kind, t.state, t.currency, t.day, t.amount, t.n from private.total_changes t
  where t.company_id = p_company and t.kind = any (p_kinds) and t.day between p_from and p_to;
end $$;

/* Since when a student owes, per currency and, under '', whichever it is. No row without an open instalment. */
create table private.debts (
  student_id uuid not null,
  currency text not null,
  company_id uuid not null,
  oldest_due date not null,
  is_held boolean not null default false,
  unpaid_since timestamptz,
  first_due date,

  primary key (student_id, currency),
  constraint debts_student_in_same_company foreign key (student_id, company_id) references public.students (id, company_id)
);
create index debts_by_age on private.debts (company_id, oldest_due, student_id) where currency = '';
create index debts_without_hold on private.debts (company_id, oldest_due, student_id) where currency = '' and not is_held;
create index debts_before_first_payment on private.debts (company_id, student_id) where unpaid_since is not null;
alter table private.debts enable row level security;
create policy "nobody reads it by hand" on private.debts for select to authenticated using (false);
comment on column private.debts.is_held is 'Whether lessons are closed because of billing; of the row without a currency.';
comment on column private.debts.unpaid_since is
  'Who never paid on any invoice: since when one waits for the first payment, and in first_due until when; of the row without a currency.';

/* How many there are of a kind that has neither currency nor day. */
create function private.count_of(p_company uuid, p_kind text, p_state text) returns bigint
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select coalesce(sum(t.n), 0)::bigint from private.counted(p_company, array[p_kind]) t where t.state = p_state);
end $$;

-- ---------------------------------------------------------------------------------------------
-- Folding

/* Adds what was appended to the days, unless somebody is doing that. Every total stays as it is. */
create function private.fold_totals() returns void
language plpgsql security definer set search_path = '' as $$
begin
  -- The lock is held to the end of the transaction: only one writes total_days, and nobody ever waits for it.
  if not pg_try_advisory_xact_lock(hashtextextended('private.total_days', 0)) then
    return;
  end if;
  with gone as (delete from private.total_changes returning *)
  insert into private.total_days as t (company_id, kind, state, currency, day, amount, n)
  select g.company_id, g.kind, g.state, g.currency, g.day, sum(g.amount), sum(g.n) from gone g group by 1, 2, 3, 4, 5
  on conflict (company_id, kind, state, currency, day) do update set amount = t.amount + excluded.amount, n = t.n + excluded.n;
  delete from private.total_days t where t.n = 0;
end $$;

/* Every 256th change folds them: pages add up no more than a few hundred rows that are not folded yet. */
create function private.fold_now_and_then() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from new_rows r where r.id % 256 = 0) then
    perform private.fold_totals();
  end if;
  return null;
end $$;
create trigger fold after insert on private.total_changes referencing new table as new_rows
for each statement execute function private.fold_now_and_then();

-- ---------------------------------------------------------------------------------------------
-- Who owes since when

/* Writes anew since when students owe, from the facts. They are locked, as everything that changes what they owe locks them first. */
create function private.find_debts(p_students uuid[]) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if cardinality(p_students) = 0 then
    return;
  end if;
  perform from public.students s where s.id = any (p_students) order by s.id for no key update;
  with owed as materialized (
    -- The due date of an issued invoice is that of its oldest instalment that is not paid.
    select v.student_id, coalesce(v.currency, '') as currency, v.company_id, min(v.due_date) as oldest_due,
      min(v.issued_at) filter (where v.settled = 0) as since, min(v.due_date) filter (where v.settled = 0) as first_due,
      v.currency is null and not exists (
        select from public.invoices o where o.student_id = v.student_id and (o.settled > 0 or o.status = 'paid')
      ) as is_first
    from public.invoices v
    where v.student_id = any (p_students) and v.status = 'issued'
    group by grouping sets ((v.student_id, v.company_id, v.currency), (v.student_id, v.company_id))
  ),
  gone as (
    delete from private.debts d where d.student_id = any (p_students)
      and not exists (select from owed o where o.student_id = d.student_id and o.currency = d.currency)
  )
  insert into private.debts as d (student_id, currency, company_id, oldest_due, is_held, unpaid_since, first_due)
  select o.student_id, o.currency, o.company_id, o.oldest_due, o.currency = '' and exists (
      select from public.access_holds h where h.student_id = o.student_id and h.kind = 'billing' and h.lifted_at is null
    ), case when o.is_first then o.since end, case when o.is_first then o.first_due end
  from owed o
  on conflict (student_id, currency) do update
  set oldest_due = excluded.oldest_due, unpaid_since = excluded.unpaid_since, first_due = excluded.first_due
  where (d.oldest_due, d.unpaid_since, d.first_due) is distinct from (excluded.oldest_due, excluded.unpaid_since, excluded.first_due);
end $$;

create function private.count_debts() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    insert into private.total_changes (company_id, kind, currency, day, n)
    select r.company_id, 'behind', r.currency, r.oldest_due, count(*) from new_rows r group by 1, 3, 4;
  elsif tg_op = 'DELETE' then
    insert into private.total_changes (company_id, kind, currency, day, n)
    select r.company_id, 'behind', r.currency, r.oldest_due, -count(*) from old_rows r group by 1, 3, 4;
  else
    insert into private.total_changes (company_id, kind, currency, day, n)
    select r.company_id, 'behind', r.currency, r.oldest_due, sum(r.sign)
    from (select 1 as sign, n.* from new_rows n union all select -1, o.* from old_rows o) r
    group by 1, 3, 4 having sum(r.sign) <> 0;
  end if;
  return null;
end $$;
create trigger count_inserted after insert on private.debts referencing new table as new_rows
for each statement execute function private.count_debts();
create trigger count_updated after update on private.debts referencing new table as new_rows old table as old_rows
for each statement execute function private.count_debts();
create trigger count_deleted after delete on private.debts referencing old table as old_rows
for each statement execute function private.count_debts();

-- ---------------------------------------------------------------------------------------------
-- What follows each fact

/* The day an invoice is counted on. */
create function private.day_of_invoice(p_status text, p_due date) returns date
language sql immutable set search_path = '' return case when p_status = 'issued' then coalesce(p_due, 'infinity') else 'infinity' end;

/* An invoice, and its instalments when its status is another: no statement changes both. Only drafts are deleted. */
create function private.count_invoices() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    insert into private.total_changes (company_id, kind, state, currency, day, n)
    select r.company_id, 'invoices', r.status, r.currency, private.day_of_invoice(r.status, r.due_date), count(*)
    from new_rows r group by 1, 3, 4, 5;
    return null;
  elsif tg_op = 'DELETE' then
    insert into private.total_changes (company_id, kind, state, currency, day, n)
    select r.company_id, 'invoices', r.status, r.currency, private.day_of_invoice(r.status, r.due_date), -count(*)
    from old_rows r group by 1, 3, 4, 5;
    return null;
  end if;
  insert into private.total_changes (company_id, kind, state, currency, day, n)
  select r.company_id, 'invoices', r.status, r.currency, private.day_of_invoice(r.status, r.due_date), sum(r.sign)
  from (
    select 1 as sign, n.company_id, n.status, n.currency, n.due_date from new_rows n
    union all
    select -1, o.company_id, o.status, o.currency, o.due_date from old_rows o
  ) r
  group by 1, 3, 4, 5 having sum(r.sign) <> 0;
  perform private.find_debts(array(
    select distinct n.student_id from new_rows n join old_rows o on o.id = n.id
    where n.status <> 'draft' and (n.status, n.due_date, n.settled = 0) is distinct from (o.status, o.due_date, o.settled = 0)
  ));
  if not exists (select from new_rows n join old_rows o on o.id = n.id where n.status <> o.status) then
    return null;
  end if;
  insert into private.total_changes (company_id, kind, currency, day, amount, n)
  select i.company_id, part.kind, i.currency, i.due_date, sum(part.sign * part.amount), sum(part.sign)
  from new_rows n join old_rows o on o.id = n.id and o.status <> n.status
  join public.installment_plans i on i.invoice_id = n.id and i.superseded_at is null
  cross join lateral (
    select 'open' as kind, (n.status = 'issued')::integer - (o.status = 'issued')::integer as sign, i.amount - i.settled - i.credited as amount
    where i.status = 'open'
    union all
    select 'due', (n.status in ('issued', 'paid'))::integer - (o.status in ('issued', 'paid'))::integer, i.amount - i.credited
  ) part
  where part.sign <> 0 group by 1, 2, 3, 4;
  return null;
end $$;
create trigger count_inserted after insert on public.invoices referencing new table as new_rows
for each statement execute function private.count_invoices();
create trigger count_updated after update on public.invoices referencing new table as new_rows old table as old_rows
for each statement execute function private.count_invoices();
create trigger count_deleted after delete on public.invoices referencing old table as old_rows
for each statement execute function private.count_invoices();

/* Instalments of invoices that are not drafts; those are never deleted. */
create function private.count_instalments() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    insert into private.total_changes (company_id, kind, currency, day, amount, n)
    select i.company_id, part.kind, i.currency, i.due_date, sum(part.amount), count(*)
    from new_rows i join public.invoices v on v.id = i.invoice_id and v.status <> 'draft'
    cross join lateral (
      select 'open' as kind, i.amount - i.settled - i.credited as amount where i.status = 'open' and v.status = 'issued'
      union all
      select 'due', i.amount - i.credited where i.superseded_at is null and v.status in ('issued', 'paid')
    ) part
    group by 1, 2, 3, 4;
  else
    insert into private.total_changes (company_id, kind, currency, day, amount, n)
    select i.company_id, part.kind, i.currency, i.due_date, sum(i.sign * part.amount), sum(i.sign)
    from (select 1 as sign, n.* from new_rows n union all select -1, o.* from old_rows o) i
    join public.invoices v on v.id = i.invoice_id and v.status <> 'draft'
    cross join lateral (
      select 'open' as kind, i.amount - i.settled - i.credited as amount where i.status = 'open' and v.status = 'issued'
      union all
      select 'due', i.amount - i.credited where i.superseded_at is null and v.status in ('issued', 'paid')
    ) part
    group by 1, 2, 3, 4 having sum(i.sign * part.amount) <> 0 or sum(i.sign) <> 0;
  end if;
  return null;
end $$;
create trigger count_inserted after insert on public.installment_plans referencing new table as new_rows
for each statement execute function private.count_instalments();
create trigger count_updated after update on public.installment_plans referencing new table as new_rows old table as old_rows
for each statement execute function private.count_instalments();

create function private.count_payments() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.total_changes (company_id, kind, currency, day, amount, n)
  select r.company_id, 'collected', r.currency, r.received_on, sum(r.amount), count(*) from new_rows r group by 1, 3, 4;
  return null;
end $$;
create trigger count_inserted after insert on public.payments referencing new table as new_rows
for each statement execute function private.count_payments();

/* A refund that fails was none. */
create function private.count_refunds() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    insert into private.total_changes (company_id, kind, currency, day, amount, n)
    select r.company_id, 'collected', r.currency, r.refunded_on, -sum(r.amount), count(*) from new_rows r
    where r.state <> 'failed' group by 1, 3, 4;
  else
    insert into private.total_changes (company_id, kind, currency, day, amount, n)
    select n.company_id, 'collected', n.currency, n.refunded_on, sum(n.amount), -count(*) from new_rows n join old_rows o on o.id = n.id
    where n.state = 'failed' and o.state <> 'failed' group by 1, 3, 4;
  end if;
  return null;
end $$;
create trigger count_inserted after insert on public.refunds referencing new table as new_rows
for each statement execute function private.count_refunds();
create trigger count_updated after update on public.refunds referencing new table as new_rows old table as old_rows
for each statement execute function private.count_refunds();

create function private.count_credit() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.total_changes (company_id, kind, currency, amount, n)
  select r.company_id, 'credit', r.currency, sum(r.amount), count(*) from new_rows r group by 1, 3;
  return null;
end $$;
create trigger count_inserted after insert on public.credit_entries referencing new table as new_rows
for each statement execute function private.count_credit();

create function private.count_claims() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    insert into private.total_changes (company_id, kind, state, n)
    select r.company_id, 'claims', r.state, count(*) from new_rows r group by 1, 3;
  else
    insert into private.total_changes (company_id, kind, state, n)
    select r.company_id, 'claims', r.state, sum(r.sign)
    from (select 1 as sign, n.company_id, n.state from new_rows n union all select -1, o.company_id, o.state from old_rows o) r
    group by 1, 3 having sum(r.sign) <> 0;
  end if;
  return null;
end $$;
create trigger count_inserted after insert on public.payment_claims referencing new table as new_rows
for each statement execute function private.count_claims();
create trigger count_updated after update on public.payment_claims referencing new table as new_rows old table as old_rows
for each statement execute function private.count_claims();

/* Holds of billing: how many there are, and whose debts they are about. Placed and lifted once; their student is locked then. */
create function private.count_holds() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from new_rows r where r.kind = 'billing') then
    return null;
  end if;
  if tg_op = 'INSERT' then
    insert into private.total_changes (company_id, kind, n)
    select r.company_id, 'holds', count(*) from new_rows r where r.kind = 'billing' and r.lifted_at is null group by 1;
  else
    insert into private.total_changes (company_id, kind, n)
    select n.company_id, 'holds', sum((n.lifted_at is null)::integer - (o.lifted_at is null)::integer)
    from new_rows n join old_rows o on o.id = n.id
    where n.kind = 'billing' and (n.lifted_at is null) <> (o.lifted_at is null) group by 1;
  end if;
  update private.debts d set is_held = not d.is_held
  from new_rows r
  where r.kind = 'billing' and d.student_id = r.student_id and d.currency = '' and d.is_held <> exists (
    select from public.access_holds h where h.student_id = d.student_id and h.kind = 'billing' and h.lifted_at is null
  );
  return null;
end $$;
create trigger count_inserted after insert on public.access_holds referencing new table as new_rows
for each statement execute function private.count_holds();
create trigger count_updated after update on public.access_holds referencing new table as new_rows old table as old_rows
for each statement execute function private.count_holds();

create function private.count_students() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    insert into private.total_changes (company_id, kind, n) select r.company_id, 'students', count(*) from new_rows r group by 1;
  else
    insert into private.total_changes (company_id, kind, n) select r.company_id, 'students', -count(*) from old_rows r group by 1;
  end if;
  return null;
end $$;
create trigger count_inserted after insert on public.students referencing new table as new_rows
for each statement execute function private.count_students();
create trigger count_deleted after delete on public.students referencing old table as old_rows
for each statement execute function private.count_students();

-- ---------------------------------------------------------------------------------------------
-- From the facts alone

/* The totals of a company added up from every fact, for checks and for counting anew: what private.counted comes to. */
create function private.add_up(p_company uuid)
returns table (kind text, state text, currency text, day date, amount numeric, n bigint)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select f.kind, f.state, f.currency, f.day, sum(f.amount), count(*)
  from (
    select 'invoices' as kind, v.status as state, v.currency, case when v.status = 'issued' then v.due_date else 'infinity' end as day, 0.0 as amount
    from public.invoices v where v.company_id = p_company
    union all
    select 'open', '', i.currency, i.due_date, i.amount - i.settled - i.credited
    from public.installment_plans i join public.invoices v on v.id = i.invoice_id
    where i.company_id = p_company and i.status = 'open' and v.status = 'issued'
    union all
    select 'due', '', i.currency, i.due_date, i.amount - i.credited
    from public.installment_plans i join public.invoices v on v.id = i.invoice_id
    where i.company_id = p_company and i.superseded_at is null and v.status in ('issued', 'paid')
    union all
    select 'collected', '', p.currency, p.received_on, p.amount from public.payments p where p.company_id = p_company
    union all
    select 'collected', '', r.currency, r.refunded_on, -r.amount from public.refunds r where r.company_id = p_company and r.state <> 'failed'
    union all
    select 'credit', '', e.currency, 'infinity', e.amount from public.credit_entries e where e.company_id = p_company
    union all
    select 'behind', '', d.currency, d.oldest_due, 0 from private.owed_since(p_company) d
    union all
    select 'claims', c.state, '', 'infinity', 0 from public.payment_claims c where c.company_id = p_company
    union all
    select 'holds', '', '', 'infinity', 0 from public.access_holds h
    where h.company_id = p_company and h.kind = 'billing' and h.lifted_at is null
    union all
    select 'students', '', '', 'infinity', 0 from public.students s where s.company_id = p_company
  ) f
  group by 1, 2, 3, 4;
end $$;

/* Since when every student of a company owes, from the facts alone: what private.debts says. */
create function private.owed_since(p_company uuid)
returns table (student_id uuid, currency text, oldest_due date, is_held boolean, unpaid_since timestamptz, first_due date)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  with unpaid as (
    select i.student_id as who, i.currency as money, i.due_date as day
    from public.installment_plans i join public.invoices v on v.id = i.invoice_id
    where i.company_id = p_company and i.status = 'open' and v.status = 'issued'
  )
  select u.who, u.money, min(u.day), false, null::timestamptz, null::date from unpaid u group by 1, 2
  union all
  select u.who, '', u.day, exists (
      select from public.access_holds h where h.student_id = u.who and h.kind = 'billing' and h.lifted_at is null
    ), paying.since, paying.due
  from (select a.who, min(a.day) as day from unpaid a group by 1) u
  left join (
    select v.student_id as who, min(v.issued_at) as since, min(v.due_date) as due
    from public.invoices v
    where v.company_id = p_company and v.status = 'issued' and v.settled = 0
      and not exists (select from public.invoices o where o.student_id = v.student_id and (o.settled > 0 or o.status = 'paid'))
    group by 1
  ) paying on paying.who = u.who;
end $$;

/* Writes a company's totals anew from the facts, for whoever wrote those past the triggers (a restored part, a bulk load). */
create function private.count_anew(p_company uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  lock table private.total_changes, private.total_days, private.debts in share row exclusive mode;
  delete from private.debts d where d.company_id = p_company;
  insert into private.debts (student_id, currency, company_id, oldest_due, is_held, unpaid_since, first_due)
  select o.student_id, o.currency, p_company, o.oldest_due, o.is_held, o.unpaid_since, o.first_due from private.owed_since(p_company) o;
  delete from private.total_changes t where t.company_id = p_company;
  delete from private.total_days t where t.company_id = p_company;
  insert into private.total_days (company_id, kind, state, currency, day, amount, n)
  select p_company, a.kind, a.state, a.currency, a.day, a.amount, a.n from private.add_up(p_company) a;
end $$;
