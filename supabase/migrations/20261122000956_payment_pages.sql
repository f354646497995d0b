-- What the office sees of money that comes: payments to approve, whom to talk to, and who a statement is about.

/* A claim in a list: who says what was paid, for what, and whether its proof or its author needs a second look. */
create function private.claim_row(c public.payment_claims) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return jsonb_build_object(
    'id', c.id, 'student_id', c.student_id, 'student', (select s.full_name from public.students s where s.id = c.student_id),
    'currency', c.currency, 'amount', private.exact(c.amount, c.currency), 'method', c.method, 'reference', c.reference, 'paid_on', c.paid_on,
    'note', c.note, 'invoice_id', c.invoice_id, 'invoice', (select v.number from public.invoices v where v.id = c.invoice_id),
    'state', c.state, 'recorded_at', c.recorded_at, 'recorded_by', private.person_name(c.recorded_by),
    'by_student', exists (select from public.students s where s.id = c.student_id and s.user_id = c.recorded_by),
    'is_mine', c.recorded_by = auth.uid(), 'has_proof', c.proof_path is not null,
    'reviewed_at', c.reviewed_at, 'reviewed_by', private.person_name(c.reviewed_by), 'refusal_reason', c.refusal_reason,
    'receipt', (select p.receipt_number from public.payments p where p.claim_id = c.id),
    'proof_was_used', jsonb_array_length(private.proof_uses(c)) > 0, 'reference_was_used', jsonb_array_length(private.reference_uses(c)) > 0
  );
end $$;

/* Other claims and records of the company whose proof is the very same file: [{id: the claim, student, amount, currency, paid_on, state}]. */
create function private.proof_uses(c public.payment_claims) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  if c.proof_path is null then
    return '[]';
  end if;
  return coalesce((
    select jsonb_agg(jsonb_build_object('id', o.claim, 'student', s.full_name, 'amount', private.exact(o.amount, o.currency), 'currency', o.currency,
      'paid_on', o.paid_on, 'state', o.state) order by o.recorded_at)
    from private.payment_proofs mine
    join private.payment_proofs f on f.company_id = mine.company_id and f.sha256 = mine.sha256
    cross join lateral (
      select x.id as claim, x.student_id, x.amount, x.currency, x.paid_on, x.state, x.recorded_at
      from public.payment_claims x where x.proof_path = f.path and x.id <> c.id
      union all
      select null, p.student_id, p.amount, p.currency, p.received_on, 'recorded', p.recorded_at
      from public.payments p where p.proof_path = f.path and p.claim_id is null
    ) o
    join public.students s on s.id = o.student_id
    where mine.path = c.proof_path
  ), '[]');
end $$;

/*
 * Payments in the books and other claims in review under the reference of an undecided claim, which a student is never told
 * of: [{id (of the claim; null for a payment without one), receipt, student, amount, currency, paid_on}].
 */
create function private.reference_uses(c public.payment_claims) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  if c.state <> 'in_review' or c.reference_key is null then
    return '[]';
  end if;
  return coalesce((
    select jsonb_agg(jsonb_build_object('id', u.id, 'receipt', u.receipt_number, 'student', s.full_name,
      'amount', private.exact(u.amount, u.currency), 'currency', u.currency, 'paid_on', u.paid_on) order by u.receipt_number, u.paid_on)
    from (
      select p.claim_id as id, p.receipt_number, p.student_id, p.amount, p.currency, p.received_on as paid_on
      from private.payment_references r join public.payments p on p.id = r.payment_id
      where (r.company_id, r.method, r.reference_key) = (c.company_id, c.method, c.reference_key)
      union all
      select o.id, null, o.student_id, o.amount, o.currency, o.paid_on from public.payment_claims o
      where (o.company_id, o.method, o.reference_key) = (c.company_id, c.method, c.reference_key) and o.state = 'in_review' and o.id <> c.id
    ) u join public.students s on s.id = u.student_id
  ), '[]');
end $$;

/*
 * Payments that wait for approval, oldest first, or were decided, newest first, 25 after or before one:
 * {rows, preceding, total, has_next, waiting, today}. For the office.
 */
create function private.claims_list(p_decided boolean, p_after uuid, p_before uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  company uuid := private.company_id();
  is_back boolean := p_after is null and p_before is not null;
  decided boolean := coalesce(p_decided, false);
  base text := case when decided then 'desc' else 'asc' end;
  way text := case when is_back = (base = 'asc') then 'desc' else 'asc' end;
  found text := 'select c.recorded_at, c.id from public.payment_claims c where c.company_id = $1 and c.state '
    || case when decided then 'in (''approved'', ''refused'')' else '= ''in_review''' end;
  has_edge boolean := exists (select from public.payment_claims c where c.id = coalesce(p_after, p_before) and c.company_id = company);
  waiting bigint := private.count_of(company, 'claims', 'in_review');
  total bigint := case when decided then private.count_of(company, 'claims', 'approved') + private.count_of(company, 'claims', 'refused') else waiting end;
  result jsonb;
begin
  perform private.refuse_unless(private.is_office());
  execute format(
    'with edge as (select e.recorded_at, e.id from public.payment_claims e where e.id = $2 and e.company_id = $1),
     page as (%s%s order by recorded_at %s, id %s limit 26),
     shown as (select * from page order by recorded_at %s, id %s limit 25)
     select jsonb_build_object(
       ''rows'', coalesce((select jsonb_agg(private.claim_row(c) order by c.recorded_at %s, c.id %s)
         from shown join public.payment_claims c on c.id = shown.id), ''[]''),
       ''more'', (select count(*) > 25 from page),
       ''preceding'', case when $3 then (select count(*) from (
         %s and (c.recorded_at, c.id) %s (select recorded_at, id from shown order by recorded_at %s, id %s limit 1) limit 10001) b) else 0 end)',
    found, case when has_edge then format(' and (c.recorded_at, c.id) %s (select recorded_at, id from edge)', case when way = 'asc' then '>' else '<' end)
      else '' end, way, way, way, way, base, base, found, case when base = 'asc' then '<' else '>' end, base, base
  ) into result using company, coalesce(p_after, p_before), has_edge or is_back;
  return result - 'more' || jsonb_build_object(
    'has_next', (result ->> 'more')::boolean or is_back, 'today', private.today(company), 'waiting', least(waiting, 1000),
    'total', least(total, 10001)
  );
end $$;

/* Where the money of a claim would lie: its instalments in the order they are settled, each with what it would get. */
create function private.claim_effect(c public.payment_claims) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((
    select jsonb_agg(jsonb_build_object('invoice', o.number, 'number', o.installment_number, 'due_date', o.due_date,
      'open', private.exact(o.unpaid, c.currency), 'gets', private.exact(least(o.unpaid, c.amount - o.before), c.currency)) order by o.place)
    from (
      select v.number, i.installment_number, i.due_date, i.amount - i.settled - i.credited as unpaid, row_number() over way as place,
        coalesce(sum(i.amount - i.settled - i.credited) over (way rows between unbounded preceding and 1 preceding), 0) as before
      from public.installment_plans i join public.invoices v on v.id = i.invoice_id and v.status = 'issued'
      where i.student_id = c.student_id and i.currency = c.currency and i.status = 'open'
        and (c.invoice_id is null or i.invoice_id = c.invoice_id)
      window way as (order by array_position(c.instalment_ids, i.id), i.due_date, v.issued_at, v.id, i.installment_number)
    ) o
    where o.before < c.amount
  ), '[]');
end $$;

/* One claim with its proof, what approving it would settle, and where the same file or reference was used; null when it is not the company's. */
create function private.claim_page(p_claim uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  c public.payment_claims;
begin
  perform private.refuse_unless(private.is_office());
  select * into c from public.payment_claims x where x.id = p_claim and x.company_id = private.company_id();
  if c.id is null then
    return null;
  end if;
  return private.claim_row(c) || jsonb_build_object(
    'today', private.today(c.company_id), 'email', (select s.email from public.students s where s.id = c.student_id),
    'proof', (select jsonb_build_object('path', f.path, 'type', f.type, 'size', f.size) from private.payment_proofs f where f.path = c.proof_path),
    'uses', private.proof_uses(c), 'reference_uses', private.reference_uses(c), 'effect', case when c.state = 'in_review' then private.claim_effect(c) else '[]' end,
    'next', (select n.id from public.payment_claims n
      where n.company_id = c.company_id and n.state = 'in_review' and n.id <> c.id and n.recorded_by <> auth.uid()
      order by n.recorded_at, n.id limit 1)
  );
end $$;

-- ---------------------------------------------------------------------------------------------
-- Whom to talk to

/* One student who is behind: what is overdue since when, the state it is in, and the last thing that was done about it. */
create function private.debtor_row(p_student uuid, p_oldest date, p_today date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  on_hold boolean := private.is_on_billing_hold(p_student);
begin
  return jsonb_build_object(
    'id', p_student, 'name', (select s.full_name from public.students s where s.id = p_student), 'days', p_today - p_oldest,
    'email', (select s.email from public.students s where s.id = p_student), 'phone', (select s.phone_number from public.students s where s.id = p_student),
    'amounts', (
      select jsonb_agg(jsonb_build_object('currency', a.currency, 'amount', private.exact(a.amount, a.currency), 'instalments', a.instalments) order by a.currency)
      from (
        select i.currency, sum(i.amount - i.settled - i.credited) as amount, count(*) as instalments
        from public.installment_plans i join public.invoices v on v.id = i.invoice_id and v.status = 'issued'
        where i.student_id = p_student and i.status = 'open' and i.due_date < p_today group by i.currency
      ) a
    ),
    'invoice_id', (select i.invoice_id from public.installment_plans i join public.invoices v on v.id = i.invoice_id and v.status = 'issued'
      where i.student_id = p_student and i.status = 'open' order by i.due_date, i.id limit 1),
    'state', case when on_hold then 'hold' when private.overdue_hold(p_student, p_today + 1) is not null then 'hold_tomorrow' else 'overdue' end,
    'promised_on', (select p.promised_on from public.payment_promises p where p.student_id = p_student and p.ended_at is null and p.promised_on >= p_today),
    'claim', (select jsonb_build_object('id', c.id, 'at', c.recorded_at, 'by', private.person_name(c.recorded_by)) from public.payment_claims c
      where c.student_id = p_student and c.state = 'in_review' order by c.recorded_at limit 1),
    'reminder', (select jsonb_build_object('stage', r.stage, 'on', r.sent_on) from (
        select p.stage, p.sent_on from public.payment_reminders p where p.student_id = p_student
        union all
        select null, h.sent_on from public.invoice_reminders h where h.student_id = p_student
      ) r order by r.sent_on desc, r.stage desc nulls first limit 1)
  );
end $$;

/* Students with something overdue, whoever is behind longest first, 25 after a student: {rows, preceding, total, has_next}. For the office. */
create function private.debtors(p_after uuid, p_before uuid, p_size integer) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  company uuid := private.company_id();
  today date := private.today(company);
  size integer := least(greatest(coalesce(p_size, 25), 1), 1000);
  is_back boolean := p_after is null and p_before is not null;
  edge private.debts;
  total bigint;
begin
  perform private.refuse_unless(private.is_office());
  select * into edge from private.debts d
  where d.student_id = coalesce(p_after, p_before) and d.currency = '' and d.company_id = company and d.oldest_due < today;
  select coalesce(sum(t.n), 0) into total from private.counted(company, array['behind']) t where t.currency = '' and t.day < today;
  return (
    with page as materialized (
      (select d.oldest_due, d.student_id from private.debts d
       where d.company_id = company and d.currency = '' and d.oldest_due < today and not is_back
         and (d.oldest_due, d.student_id) > (coalesce(edge.oldest_due, '-infinity'), coalesce(edge.student_id, '00000000-0000-0000-0000-000000000000'))
       order by d.oldest_due, d.student_id limit size)
      union all
      (select d.oldest_due, d.student_id from private.debts d
       where d.company_id = company and d.currency = '' and is_back and (d.oldest_due, d.student_id) < (edge.oldest_due, edge.student_id)
       order by d.oldest_due desc, d.student_id desc limit size)
    ),
    first as (select p.* from page p order by p.oldest_due, p.student_id limit 1),
    place as (
      select coalesce(sum(t.n), 0) + (
        select count(*) from private.debts d, first f
        where d.company_id = company and d.currency = '' and d.oldest_due = f.oldest_due and d.student_id < f.student_id
      ) as preceding
      from private.counted(company, array['behind']) t where t.currency = '' and t.day < (select f.oldest_due from first f)
    )
    select jsonb_build_object(
      'rows', coalesce((select jsonb_agg(private.debtor_row(p.student_id, p.oldest_due, today) order by p.oldest_due, p.student_id) from page p), '[]'),
      'preceding', (select p.preceding from place p), 'total', total,
      'has_next', exists (select from page) and (select p.preceding from place p) + (select count(*) from page) < total
    )
  );
end $$;

/* What falls due in the next 30 days and is not paid, and what was collected in the last 30, a currency a line. */
create function private.collection_outlook(p_company uuid, p_today date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((
    select jsonb_agg(jsonb_build_object('currency', o.currency, 'expected', private.exact(o.expected, o.currency),
      'collected', private.exact(o.collected, o.currency)) order by o.currency <> c.default_currency, o.currency)
    from public.company_settings c, (
      select t.currency, coalesce(sum(t.amount) filter (where t.kind = 'open'), 0) as expected,
        coalesce(sum(t.amount) filter (where t.kind = 'collected'), 0) as collected
      from private.counted(p_company, array['open', 'collected'], p_today - 29) t
      where t.kind = 'collected' or t.day between p_today and p_today + 30
      group by t.currency having sum(t.n) > 0
    ) o
    where c.id = p_company
  ), '[]');
end $$;

/*
 * The collections page: {now (collections), outlook, debtors (the first five), ageing (as of a day)}. For the office.
 */
create function private.collections_page(p_as_of date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  company uuid := private.company_id();
begin
  return jsonb_build_object(
    'now', private.collections(), 'outlook', private.collection_outlook(company, private.today(company)),
    'debtors', private.debtors(null, null, 5), 'ageing', private.ageing(p_as_of)
  );
end $$;

/* Whom a statement is about and in which currencies there is one: {id, name, email, number, currencies}; null when not the company's. For the office. */
create function private.statement_of(p_student uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.refuse_unless(private.is_office());
  return (
    select jsonb_build_object('id', s.id, 'name', s.full_name, 'email', s.email, 'number', s.student_number, 'today', private.today(s.company_id),
      'currencies', coalesce((select jsonb_agg(distinct v.currency) from public.invoices v where v.student_id = s.id and v.number is not null), '[]'))
    from public.students s where s.id = p_student and s.company_id = private.company_id()
  );
end $$;

/* The first eight students a name or an e-mail finds, for choosing one: [{id, name, email, number}]. For the office. */
create function private.find_students(p_search text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  pattern text := private.search_pattern(left(p_search, 100));
begin
  perform private.refuse_unless(private.is_office());
  return coalesce((
    select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.full_name, 'email', f.email, 'number', f.student_number) order by f.full_name, f.id)
    from (
      select s.id, s.full_name, s.email, s.student_number from public.students s
      where s.company_id = private.company_id() and (s.full_name ilike pattern or s.email ilike pattern)
      order by s.full_name, s.id limit 8
    ) f
  ), '[]');
end $$;

create function public.find_students(p_search text) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.find_students(p_search) $$;
create function public.claims_list(p_decided boolean default false, p_after uuid default null, p_before uuid default null) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.claims_list(p_decided, p_after, p_before) $$;
create function public.claim_page(p_claim uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.claim_page(p_claim) $$;
create function public.debtors(p_after uuid default null, p_before uuid default null, p_size integer default 25) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.debtors(p_after, p_before, p_size) $$;
create function public.collections_page(p_as_of date default null) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.collections_page(p_as_of) $$;
create function public.statement_of(p_student uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.statement_of(p_student) $$;

grant execute on function
  private.claims_list(boolean, uuid, uuid), public.claims_list(boolean, uuid, uuid),
  private.claim_page(uuid), public.claim_page(uuid),
  private.debtors(uuid, uuid, integer), public.debtors(uuid, uuid, integer),
  private.collections_page(date), public.collections_page(date),
  private.statement_of(uuid), public.statement_of(uuid),
  private.find_students(text), public.find_students(text)
to authenticated;
