-- What the ledger says: ageing on any day, a student's statement, and where collecting stands. Amounts are text, per currency.

/*
 * What was open at the end of a day by when it was due: now from the totals, on a day that is over from what is known today
 * of the invoices that were not paid by then, less what came later. Only what was above zero.
 */
create function private.open_by_day(p_company uuid, p_day date) returns table (currency text, due_date date, unpaid numeric)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan set work_mem = '64MB' as $$
begin
  if p_day >= private.today(p_company) then
    return query
    select t.currency, t.day, sum(t.amount) from private.counted(p_company, array['open']) t group by 1, 2 having sum(t.n) > 0;
    return;
  end if;
  return query
  with rescheduled as (
    select distinct on (c.invoice_id) c.invoice_id, c.former from public.schedule_changes c
    where c.company_id = p_company and c.changed_on > p_day order by c.invoice_id, c.version
  ),
  unpaid as (
    select v.id, r.former from public.invoices v left join rescheduled r on r.invoice_id = v.id
    where v.company_id = p_company and v.issued_on <= p_day
      and (v.status in ('issued', 'written_off') or v.paid_on > p_day or v.voided_on > p_day)
      and v.id not in (
        select w.invoice_id from public.write_offs w
        where w.company_id = p_company and w.written_off_on <= p_day and (w.taken_back_on is null or w.taken_back_on > p_day)
      )
  ),
  later as (
    select a.instalment_id, sum(a.amount) as amount from unpaid v join public.payment_allocations a on a.invoice_id = v.id
    where a.company_id = p_company and a.effective_on > p_day group by 1
  )
  select i.currency, i.due_date, sum(was.amount - was.laid)
  from unpaid v join public.installment_plans i on i.invoice_id = v.id
  left join later l on l.instalment_id = i.id
  -- The schedule of that day: the one before the first change since, else the one of now.
  cross join lateral (
    select case when v.former is not null then (
        select (f ->> 'amount')::numeric from jsonb_array_elements(v.former) f where (f ->> 'id')::uuid = i.id
      ) when i.superseded_at is null then i.amount end as amount,
      i.settled + i.credited - coalesce(l.amount, 0) as laid
  ) was
  where was.amount > was.laid
  group by 1, 2;
end $$;

/*
 * What was owed at the end of a day (today when null), by how long it was overdue, per currency: {as_of, currencies:
 * [{currency, not_due, days_1_30, days_31_60, days_61_90, over_90, total}]}. The same day always gives the same answer.
 */
create function private.ageing(p_as_of date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  company uuid := private.company_id();
  day date := coalesce(p_as_of, private.today(company));
begin
  perform private.refuse_unless(private.is_office());
  return jsonb_build_object('as_of', day, 'currencies', coalesce((
    select jsonb_agg(jsonb_build_object(
      'currency', c.currency, 'not_due', private.exact(c.not_due, c.currency), 'days_1_30', private.exact(c.month_1, c.currency),
      'days_31_60', private.exact(c.month_2, c.currency), 'days_61_90', private.exact(c.month_3, c.currency),
      'over_90', private.exact(c.older, c.currency), 'total', private.exact(c.total, c.currency)
    ) order by c.currency)
    from (
      select i.currency, coalesce(sum(i.unpaid) filter (where day <= i.due_date), 0) as not_due,
        coalesce(sum(i.unpaid) filter (where day - i.due_date between 1 and 30), 0) as month_1,
        coalesce(sum(i.unpaid) filter (where day - i.due_date between 31 and 60), 0) as month_2,
        coalesce(sum(i.unpaid) filter (where day - i.due_date between 61 and 90), 0) as month_3,
        coalesce(sum(i.unpaid) filter (where day - i.due_date > 90), 0) as older, sum(i.unpaid) as total
      from private.open_by_day(company, day) i group by i.currency
    ) c
  ), '[]'));
end $$;

/* Everything that changed what a student owes, in one currency: positive raises the debt, negative lowers it. */
create function private.account_lines(p_student uuid, p_currency text)
returns table (day date, kind text, document text, document_id uuid, amount numeric, at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select v.issued_on, 'invoice', v.number, v.id, v.amount, v.issued_at from public.invoices v
  where v.student_id = p_student and v.currency = p_currency and v.number is not null
  union all
  select v.voided_on, 'void', v.number, v.id, -v.amount, v.issued_at from public.invoices v
  where v.student_id = p_student and v.currency = p_currency and v.voided_on is not null
  union all
  select n.issued_on, 'credit_note', n.number, n.id, -n.amount, n.issued_at from public.credit_notes n
  where n.student_id = p_student and n.currency = p_currency
  union all
  select w.written_off_on, 'write_off', v.number, v.id, -w.amount, null from public.write_offs w join public.invoices v on v.id = w.invoice_id
  where w.student_id = p_student and w.currency = p_currency
  union all
  select w.taken_back_on, 'write_off_taken_back', v.number, v.id, w.amount, null from public.write_offs w join public.invoices v on v.id = w.invoice_id
  where w.student_id = p_student and w.currency = p_currency and w.taken_back_on is not null
  union all
  select p.received_on, 'payment', p.receipt_number, p.id, -p.amount, p.recorded_at from public.payments p
  where p.student_id = p_student and p.currency = p_currency
  union all
  select r.refunded_on, r.kind, p.receipt_number, r.id, r.amount, r.created_at from public.refunds r join public.payments p on p.id = r.payment_id
  where r.student_id = p_student and r.currency = p_currency and r.state <> 'failed';
end $$;

/*
 * A student's account between two days (both included, null for open ends), for the student and the office:
 * {currency, opening, lines: [{day, kind, document, document_id, amount, balance}], closing, credit}. Below zero is credit.
 */
create function private.student_statement(p_student uuid, p_currency text, p_from date, p_to date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  opening numeric;
  lines jsonb;
  closing numeric;
begin
  if not exists (
    select from public.students s
    where s.id = p_student and s.company_id = private.company_id() and (s.id = private.student_id() or private.is_office())
  ) then
    raise exception 'student_not_found';
  end if;
  select coalesce(sum(l.amount), 0) into opening from private.account_lines(p_student, p_currency) l where l.day < p_from;
  select coalesce(jsonb_agg(jsonb_build_object(
      'day', l.day, 'kind', l.kind, 'document', l.document, 'document_id', l.document_id,
      'amount', private.exact(l.amount, p_currency), 'balance', private.exact(opening + l.balance, p_currency)
    ) order by l.place), '[]'), opening + coalesce(sum(l.amount), 0)
  into lines, closing
  from (
    select a.*, sum(a.amount) over way as balance, row_number() over way as place
    from private.account_lines(p_student, p_currency) a
    where (p_from is null or a.day >= p_from) and (p_to is null or a.day <= p_to)
    window way as (order by a.day, a.at nulls last, a.kind, a.document_id rows unbounded preceding)
  ) l;
  return jsonb_build_object(
    'currency', p_currency, 'opening', private.exact(opening, p_currency), 'lines', lines, 'closing', private.exact(closing, p_currency),
    'credit', private.exact((select coalesce(sum(c.amount), 0) from public.credit_entries c where c.student_id = p_student and c.currency = p_currency), p_currency)
  );
end $$;

/* Due and collected by week from eight weeks back to four ahead; weeks begin on Monday. Refunds lower what was collected. */
create function private.collected_by_week(p_company uuid, p_today date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  first date := date_trunc('week', p_today)::date - 56;
begin
  return coalesce((
    select jsonb_agg(jsonb_build_object('week', w.week, 'currency', w.currency, 'due', private.exact(w.due, w.currency),
      'collected', private.exact(w.collected, w.currency)) order by w.currency, w.week)
    from (
      select date_trunc('week', t.day)::date as week, t.currency, coalesce(sum(t.amount) filter (where t.kind = 'due'), 0) as due,
        coalesce(sum(t.amount) filter (where t.kind = 'collected'), 0) as collected
      from private.counted(p_company, array['due', 'collected'], first) t
      where t.kind = 'collected' or t.day <= first + 90
      group by 1, 2 having sum(t.n) filter (where t.kind = 'due') > 0 or sum(t.n) filter (where t.kind = 'collected') > 0
    ) w
  ), '[]');
end $$;

/*
 * Where collecting stands today: {as_of, currencies: [{currency, open, overdue, students_overdue, credit}], weeks,
 * claims_in_review, students_on_hold, holds_tomorrow}.
 */
create function private.collections() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  company uuid := private.company_id();
  today date := private.today(company);
  grace integer;
begin
  perform private.refuse_unless(private.is_office());
  select (c.settings ->> 'grace_days')::integer into grace from public.company_settings c where c.id = company;
  return jsonb_build_object(
    'as_of', today,
    'currencies', coalesce((
      select jsonb_agg(jsonb_build_object('currency', c.currency, 'open', private.exact(c.unpaid, c.currency),
        'overdue', private.exact(c.overdue, c.currency), 'students_overdue', c.students, 'credit', private.exact(c.credit, c.currency)) order by c.currency)
      from (
        select t.currency, coalesce(sum(t.amount) filter (where t.kind = 'open'), 0) as unpaid,
          coalesce(sum(t.amount) filter (where t.kind = 'open' and t.day < today), 0) as overdue,
          coalesce(sum(t.n) filter (where t.kind = 'behind' and t.day < today), 0) as students,
          coalesce(sum(t.amount) filter (where t.kind = 'credit'), 0) as credit
        from private.counted(company, array['open', 'behind', 'credit']) t where t.currency <> ''
        group by t.currency having sum(t.n) filter (where t.kind in ('open', 'credit')) > 0
      ) c
    ), '[]'),
    'weeks', private.collected_by_week(company, today),
    'claims_in_review', private.count_of(company, 'claims', 'in_review'), 'students_on_hold', private.count_of(company, 'holds', ''),
    -- Those it can concern have not been closed out yet: few. The rule itself is asked for each.
    'holds_tomorrow', (
      with reached as materialized (
        select d.student_id from private.debts d
        where d.company_id = company and d.currency = '' and not d.is_held and d.oldest_due <= today - grace
      )
      select count(*) from reached r where private.overdue_hold(r.student_id, today + 1) is not null
    )
  );
end $$;

/* A student as mentors may know them: "good_standing" or "on_hold", never amounts. For the student's mentor and the office. */
create function private.standing(p_student uuid) returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  if (private.can_teach(p_student) or private.is_office()) is not true or not exists (
    select from public.students s where s.id = p_student and s.company_id = private.company_id()
  ) then
    raise exception 'student_not_found';
  end if;
  return case when exists (select from public.access_holds h where h.student_id = p_student and h.kind = 'billing' and h.lifted_at is null)
    then 'on_hold' else 'good_standing' end;
end $$;

create function public.ageing(p_as_of date default null) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.ageing(p_as_of) $$;
create function public.student_statement(p_student uuid, p_currency text, p_from date default null, p_to date default null) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.student_statement(p_student, p_currency, p_from, p_to) $$;
create function public.collections() returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.collections() $$;
create function public.standing(p_student uuid) returns text
language sql stable security invoker set search_path = '' as $$ select private.standing(p_student) $$;

grant execute on function
  private.ageing(date), public.ageing(date),
  private.student_statement(uuid, text, date, date), public.student_statement(uuid, text, date, date),
  private.collections(), public.collections(),
  private.standing(uuid), public.standing(uuid)
to authenticated;
