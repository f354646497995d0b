-- What the office sees of invoices: the list with its filters, what is open in all, and one invoice with everything about it.

create index invoices_search on public.invoices using gin (number extensions.gin_trgm_ops);
create index payments_search on public.payments using gin (reference extensions.gin_trgm_ops);

/* What the list is sorted by, in functions that have checked the role. Drafts have no number and come after every number; only what is open has a next due date. */
create function private.number_key(p_number text) returns text
language sql immutable set search_path = '' return coalesce(p_number, '~') collate "C";
create function private.due_key(p_status text, p_due date) returns date
language sql immutable set search_path = '' return case when p_status = 'issued' then p_due else date '9999-12-31' end;
create function private.amount_key(p_amount numeric) returns numeric
language sql immutable set search_path = '' return p_amount;

create index invoices_by_number on public.invoices (company_id, (private.number_key(number)), id);
create index invoices_by_due_date on public.invoices (company_id, (private.due_key(status, due_date)), id);
create index invoices_by_amount on public.invoices (company_id, (private.amount_key(amount)), id);

/* Whether somebody says an invoice was paid and nobody has looked yet. */
create function private.is_in_review(p_invoice uuid, p_student uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select from public.payment_claims c
    where c.student_id = p_student and c.state = 'in_review'
      and (private.claim_names(c, p_invoice) or c.invoice_id is null and c.instalment_ids = '{}')
  );
end $$;

/* Whether lessons are closed to a student because of billing. */
create function private.is_on_billing_hold(p_student uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (select from public.access_holds h where h.student_id = p_student and h.kind = 'billing' and h.lifted_at is null);
end $$;

/* One letter an instalment, in order: f paid, h partly, w in review, o overdue, d due within seven days, e ahead. */
create function private.instalment_beads(p_invoice public.invoices, p_today date) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  is_open boolean := p_invoice.status = 'issued';
  in_review boolean := is_open and private.is_in_review(p_invoice.id, p_invoice.student_id);
begin
  return coalesce((
    select string_agg(case
      when i.status = 'paid' then 'f'
      when not is_open then 'e'
      when in_review and i.place = 1 then 'w'
      when i.due_date < p_today then 'o'
      when i.settled + i.credited > 0 then 'h'
      when i.due_date <= p_today + 7 then 'd'
      else 'e' end, '' order by i.due_date, i.installment_number)
    from (
      select p.*, row_number() over (partition by p.status = 'open' order by p.due_date, p.installment_number) as place
      from public.installment_plans p where p.invoice_id = p_invoice.id and p.superseded_at is null
    ) i
  ), '');
end $$;

/* One line of a list of invoices. */
create function private.invoice_row(v public.invoices, p_today date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return jsonb_build_object(
    'id', v.id, 'number', v.number, 'status', v.status, 'student_id', v.student_id,
    'student', (select s.full_name from public.students s where s.id = v.student_id),
    'course', (select c.title from public.courses c where c.id = v.course_id),
    'currency', v.currency, 'amount', private.exact(v.amount, v.currency),
    'open', private.exact(case when v.status = 'issued' then v.amount - v.settled - v.credited else 0 end, v.currency),
    'issued_on', v.issued_on, 'next_due', case when v.status = 'issued' then v.due_date end,
    'overdue_days', case when v.status = 'issued' and v.due_date < p_today then p_today - v.due_date end,
    'in_review', v.status = 'issued' and private.is_in_review(v.id, v.student_id),
    'on_hold', v.status = 'issued' and v.due_date < p_today and private.is_on_billing_hold(v.student_id),
    'instalments', private.instalment_beads(v, p_today)
  );
end $$;

/* Invoices whose number, student or payment's reference a search finds; null without a search. Ends at 10,000. */
create function private.searched_invoices(p_company uuid, p_search text) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
declare
  pattern text := private.search_pattern(p_search);
begin
  if pattern is null then
    return null;
  end if;
  return array(
    select v.id from public.invoices v where v.company_id = p_company and v.number ilike pattern
    union
    select v.id from public.students s join public.invoices v on v.student_id = s.id
    where s.company_id = p_company and (s.full_name ilike pattern or s.email ilike pattern)
    union
    select a.invoice_id from public.payments p join public.payment_allocations a on a.payment_id = p.id
    where p.company_id = p_company and p.reference ilike pattern
    limit 10001
  );
end $$;

/*
 * The conditions of a list: p_filter is {q?, status?, due?, issued?, course?, currency?, student?}; words nobody knows
 * filter nothing. $1 company, $2 today, $3 what a search found, $4 the filter.
 */
create function private.invoice_conditions(p_filter jsonb) returns text
language plpgsql immutable set search_path = '' as $$
begin
  return 'v.company_id = $1'
    || case when private.search_pattern(p_filter ->> 'q') is null then '' else ' and v.id = any ($3)' end
    || case when p_filter ->> 'course' is null then '' else ' and v.course_id = ($4 ->> ''course'')::uuid' end
    || case when p_filter ->> 'student' is null then '' else ' and v.student_id = ($4 ->> ''student'')::uuid' end
    || case when p_filter ->> 'currency' is null then '' else ' and v.currency = $4 ->> ''currency''' end
    || case p_filter ->> 'status'
      when 'draft' then ' and v.status = ''draft'''
      when 'open' then ' and v.status = ''issued'''
      when 'overdue' then ' and v.status = ''issued'' and v.due_date < $2'
      when 'review' then ' and v.status = ''issued'' and v.student_id in (
        select c.student_id from public.payment_claims c where c.company_id = $1 and c.state = ''in_review'')
        and private.is_in_review(v.id, v.student_id)'
      when 'hold' then ' and v.status = ''issued'' and v.due_date < $2 and v.student_id in (
        select h.student_id from public.access_holds h where h.company_id = $1 and h.kind = ''billing'' and h.lifted_at is null)'
      when 'paid' then ' and v.status = ''paid'''
      when 'void' then ' and v.status = ''void'''
      when 'written_off' then ' and v.status = ''written_off'''
      else '' end
    || case p_filter ->> 'due'
      when 'overdue' then ' and v.status = ''issued'' and v.due_date < $2'
      when 'week' then ' and v.status = ''issued'' and v.due_date between $2 and $2 + 7'
      when 'month' then ' and v.status = ''issued'' and v.due_date between $2 and $2 + 30'
      when 'later' then ' and v.status = ''issued'' and v.due_date > $2 + 30'
      else '' end
    || case p_filter ->> 'issued'
      when 'month' then ' and v.issued_on > $2 - 30'
      when 'quarter' then ' and v.issued_on > $2 - 90'
      when 'year' then ' and v.issued_on >= date_trunc(''year'', $2)'
      when 'before' then ' and v.issued_on < date_trunc(''year'', $2)'
      else '' end;
end $$;

/* What a list is sorted by, as an expression over v (and s, its student). */
create function private.invoice_sort(p_sort text) returns text
language plpgsql immutable set search_path = '' as $$
begin
  return case p_sort
    when 'due' then 'private.due_key(v.status, v.due_date)' when 'amount' then 'private.amount_key(v.amount)'
    when 'student' then 's.full_name' else 'private.number_key(v.number)' end;
end $$;

/* How many invoices a filter finds, from the totals, 10,001 at most; null for a filter that asks for what those do not tell apart. */
create function private.invoices_counted(p_company uuid, p_today date, p_filter jsonb) returns bigint
language plpgsql stable security definer set search_path = '' as $$
declare
  found bigint;
begin
  if private.search_pattern(p_filter ->> 'q') is not null or p_filter ->> 'course' is not null or p_filter ->> 'student' is not null
    or p_filter ->> 'status' in ('review', 'hold') or p_filter ->> 'issued' in ('month', 'quarter', 'year', 'before') then
    return null;
  end if;
  execute 'select coalesce(sum(v.n), 0)
    from (select $1 as company_id, t.state as status, t.currency, t.day as due_date, t.n from private.counted($1, array[''invoices'']) t) v
    where ' || private.invoice_conditions(p_filter)
  into found using p_company, p_today, null::uuid[], p_filter;
  return least(found, 10001);
end $$;

/* A page of invoices after or before one: {rows, has_next, preceding, total}. Numbers end at 10,000; none for an export. */
create function private.invoices_page(
  p_filter jsonb, p_sort text, p_dir text, p_after uuid, p_before uuid, p_size integer, p_is_counted boolean
) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  company uuid := private.company_id();
  today date := private.today(company);
  key text := private.invoice_sort(p_sort);
  is_back boolean := p_after is null and p_before is not null;
  base text := case when p_dir = 'asc' then 'asc' else 'desc' end;
  way text := case when is_back = (base = 'asc') then 'desc' else 'asc' end;
  found text := format('select v.id, %s as key from public.invoices v %s where %s', key,
    case when p_sort = 'student' then 'join public.students s on s.id = v.student_id and s.company_id = v.company_id' else '' end,
    private.invoice_conditions(p_filter));
  has_edge boolean := exists (select from public.invoices v where v.id = coalesce(p_after, p_before) and v.company_id = company);
  total bigint := case when p_is_counted then private.invoices_counted(company, today, p_filter) end;
  result jsonb;
begin
  execute format(
    'with edge as (select %s as key, v.id from public.invoices v join public.students s on s.id = v.student_id where v.id = $5 and v.company_id = $1),
     page as (%s%s order by key %s, v.id %s limit %s),
     shown as (select * from page order by key %s, id %s limit %s)
     select jsonb_build_object(
       ''rows'', coalesce((select jsonb_agg(private.invoice_row(v, $2) order by p.key %s, p.id %s) from shown p join public.invoices v on v.id = p.id), ''[]''),
       ''more'', (select count(*) > %s from page), ''preceding'', %s, ''total'', %s)',
    key, found, case when has_edge then private.beyond(key, way, 'select key, id from edge') else '' end, way, way, p_size + 1, way, way, p_size,
    base, base, p_size,
    -- Nothing comes before the first page.
    case when not p_is_counted then 'null' when not has_edge and not is_back then '0' else format(
      '(select count(*) from (%s%s limit 10001) b)', found,
      private.beyond(key, case when base = 'asc' then 'desc' else 'asc' end, format('select key, id from shown order by key %s, id %s limit 1', base, base))
    ) end,
    case when p_is_counted and total is null then format('(select count(*) from (%s limit 10001) t)', found) else '$6' end
  ) into result using company, today, private.searched_invoices(company, p_filter ->> 'q'), coalesce(p_filter, '{}'),
    coalesce(p_after, p_before), total;
  return result - 'more' || jsonb_build_object('has_next', (result ->> 'more')::boolean or is_back);
end $$;

/* The condition that an invoice comes after another in a list that goes a way. The first key alone is what an index of students can use. */
create function private.beyond(p_key text, p_way text, p_other text) returns text
language plpgsql immutable set search_path = '' as $$
declare
  sign text := case when p_way = 'asc' then '>' else '<' end;
begin
  return format(' and (%s, v.id) %s (%s)', p_key, sign, p_other)
    || case when p_key = 's.full_name' then format(' and s.full_name %s= (select o.key from (%s) o)', sign, p_other) else '' end;
end $$;

/* What is open and what is overdue in all, a currency a line: [{currency, open, overdue}]. */
create function private.open_totals(p_company uuid, p_today date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((
    select jsonb_agg(jsonb_build_object('currency', t.currency, 'open', private.exact(t.unpaid, t.currency),
      'overdue', private.exact(t.overdue, t.currency)) order by t.currency <> c.default_currency, t.currency)
    from public.company_settings c
    cross join (
      select o.currency, sum(o.amount) as unpaid, coalesce(sum(o.amount) filter (where o.day < p_today), 0) as overdue
      from private.counted(p_company, array['open']) o group by 1 having sum(o.n) > 0
    ) t
    where c.id = p_company
  ), '[]');
end $$;

/*
 * Invoices as a filter asks for them (see invoice_conditions), 25 at a time, sorted by number, due, amount or student:
 * {rows, preceding, total, has_next, totals, courses, currencies, today}. For the office.
 */
create function private.invoices_list(p_filter jsonb, p_sort text, p_dir text, p_after uuid, p_before uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  company uuid := private.company_id();
  today date := private.today(company);
begin
  perform private.refuse_unless(private.is_office());
  return private.invoices_page(p_filter, p_sort, p_dir, p_after, p_before, 25, true) || jsonb_build_object(
    'totals', private.open_totals(company, today), 'today', today,
    'courses', coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'title', c.title) order by c.position, c.title)
      from public.courses c where c.company_id = company), '[]'),
    'currencies', coalesce((
      select jsonb_agg(t.currency order by t.currency)
      from (
        select i.currency from private.counted(company, array['invoices']) i group by 1 having sum(i.n) > 0
      ) t
    ), '[]')
  );
end $$;

/* The next 1,000 invoices of a filter after one, by number, for a file: {rows, has_next}. For the office. */
create function private.invoices_export(p_filter jsonb, p_after uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.refuse_unless(private.is_office());
  return private.invoices_page(p_filter, 'number', 'asc', p_after, null, 1000, false) - 'preceding' - 'total';
end $$;

-- ---------------------------------------------------------------------------------------------
-- One invoice

/* The name of a person; null for nobody. */
create function private.person_name(p_user uuid) returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select u.full_name from public.users u where u.id = p_user);
end $$;

/* The live schedule of an invoice: [{id, number, due_date, amount, settled, credited, open, status, paid_at, overdue_days}]. */
create function private.schedule_of(p_invoice public.invoices, p_today date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((
    select jsonb_agg(jsonb_build_object(
      'id', i.id, 'number', i.installment_number, 'due_date', i.due_date, 'amount', private.exact(i.amount, i.currency),
      'settled', private.exact(i.settled, i.currency), 'credited', private.exact(i.credited, i.currency),
      'open', private.exact(i.amount - i.settled - i.credited, i.currency), 'status', i.status,
      'paid_at', i.paid_at, 'overdue_days', case when i.status = 'open' and p_invoice.status = 'issued' and i.due_date < p_today then p_today - i.due_date end
    ) order by i.due_date, i.installment_number)
    from public.installment_plans i where i.invoice_id = p_invoice.id and i.superseded_at is null
  ), '[]');
end $$;

/* Payments that lie or lay on an invoice, newest first, with what became of each. may says what the caller can do with it. */
create function private.payments_on(p_invoice public.invoices) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((
    select jsonb_agg(jsonb_build_object(
      'id', p.id, 'receipt', p.receipt_number, 'received_on', p.received_on, 'method', p.method, 'reference', p.reference,
      'amount', private.exact(p.amount, p.currency), 'here', private.exact(laid.amount, p.currency),
      'refundable', private.exact(private.refundable(p), p.currency), 'credit', private.exact(
        (select coalesce(sum(c.amount), 0) from public.credit_entries c where c.payment_id = p.id), p.currency),
      'recorded_by', private.person_name(p.recorded_by), 'approved_by', private.person_name(p.approved_by),
      'proof', (select jsonb_build_object('type', f.type, 'size', f.size) from private.payment_proofs f where f.path = p.proof_path),
      'on', coalesce((
        select jsonb_agg(jsonb_build_object('number', i.installment_number, 'due_date', i.due_date, 'amount', private.exact(a.amount, p.currency))
          order by i.due_date, i.installment_number)
        from (select x.instalment_id, sum(x.amount) as amount from public.payment_allocations x
          where x.payment_id = p.id and x.invoice_id = p_invoice.id group by 1 having sum(x.amount) <> 0) a
        join public.installment_plans i on i.id = a.instalment_id
      ), '[]'),
      'back', coalesce((
        select jsonb_agg(jsonb_build_object('id', r.id, 'kind', r.kind, 'state', r.state, 'amount', private.exact(r.amount, r.currency),
          'on', r.refunded_on, 'method', r.method, 'reference', r.reference, 'reason', r.reason, 'by', private.person_name(r.decided_by))
          order by r.created_at)
        from public.refunds r where r.payment_id = p.id
      ), '[]'),
      'may', case when private.is_admin() and private.refundable(p) > 0 then '["refund", "reverse"]' else '[]' end::jsonb
    ) order by p.received_on desc, p.recorded_at desc, p.id)
    from (
      select a.payment_id, sum(a.amount) as amount from public.payment_allocations a
      where a.invoice_id = p_invoice.id and a.payment_id is not null group by 1
    ) laid
    join public.payments p on p.id = laid.payment_id
  ), '[]');
end $$;

/* What the caller may do with an invoice in the state it is in. */
create function private.invoice_choices(v public.invoices) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  admin boolean := private.is_admin();
  open boolean := v.status = 'issued';
  untouched boolean := v.settled = 0 and v.credited = 0;
begin
  return to_jsonb(array_remove(array[
    case when v.status = 'draft' then 'edit' end,
    case when v.status = 'draft' then 'issue' end,
    case when v.status = 'draft' then 'delete' end,
    case when v.status in ('issued', 'written_off') then 'record' end,
    case when open then 'reschedule' end,
    case when open then 'promise' end,
    case when open and exists (
      select from public.credit_entries c where c.student_id = v.student_id and c.currency = v.currency having sum(c.amount) > 0
    ) then 'use_credit' end,
    case when admin and v.status in ('issued', 'paid') and v.amount > v.credited then 'credit' end,
    case when admin and open and untouched then 'replace' end,
    case when admin and open and untouched then 'void' end,
    case when admin and open then 'write_off' end
  ], null));
end $$;

/* Everything that happened to an invoice, oldest first: [{at, kind, by, …}]. Days without an hour count as noon of the company. */
create function private.invoice_history(v public.invoices) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((
    select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('at', e.at, 'kind', e.kind, 'by', private.person_name(e.person), 'amount', e.amount,
      'name', e.name, 'reason', e.reason)) order by e.at, e.place)
    from (
      select v.created_at as at, 1 as place, 'drafted' as kind, v.created_by as person, null::text as amount, null::text as name, null::text as reason
      union all
      select v.issued_at, 2, 'issued', v.issued_by, private.exact(v.amount, v.currency), v.number, null where v.number is not null
      union all
      select c.changed_at, 3, 'rescheduled', c.changed_by, null, null, c.reason from public.schedule_changes c where c.invoice_id = v.id
      union all
      select c.recorded_at, 4, 'claimed', c.recorded_by, private.exact(c.amount, c.currency), c.reference, c.note
      from public.payment_claims c where c.invoice_id = v.id
      union all
      select c.reviewed_at, 5, 'claim_' || c.state, c.reviewed_by, private.exact(c.amount, c.currency), c.reference, c.refusal_reason
      from public.payment_claims c where c.invoice_id = v.id and c.state in ('refused', 'withdrawn')
      union all
      select min(a.created_at), 6, 'paid', coalesce(p.approved_by, p.recorded_by), private.exact(sum(a.amount), v.currency), p.receipt_number, null
      from public.payment_allocations a join public.payments p on p.id = a.payment_id
      where a.invoice_id = v.id and a.amount > 0 group by p.id
      union all
      select a.created_at, 7, 'taken_off', null, private.exact(-a.amount, v.currency), p.receipt_number, null
      from public.payment_allocations a join public.payments p on p.id = a.payment_id where a.invoice_id = v.id and a.amount < 0
      union all
      select r.created_at, 7, r.kind, r.decided_by, private.exact(r.amount, v.currency), p.receipt_number, r.reason
      from public.refunds r join public.payments p on p.id = r.payment_id
      where r.state <> 'failed' and exists (select from public.payment_allocations a where a.payment_id = p.id and a.invoice_id = v.id)
      union all
      select n.issued_at, 8, 'credited', n.issued_by, private.exact(n.amount, n.currency), n.number, n.reason
      from public.credit_notes n where n.invoice_id = v.id
      union all
      select private.moment_on(v.company_id, w.written_off_on, '12:00'), 9, 'written_off', w.written_off_by, private.exact(w.amount, w.currency), null, w.reason
      from public.write_offs w where w.invoice_id = v.id
      union all
      select private.moment_on(v.company_id, w.taken_back_on, '12:00'), 10, 'write_off_taken_back', null, private.exact(w.amount, w.currency), null, null
      from public.write_offs w where w.invoice_id = v.id and w.taken_back_on is not null
      union all
      select private.moment_on(v.company_id, v.voided_on, '12:00'), 11, 'voided', v.voided_by, null, null, v.void_reason where v.voided_on is not null
      union all
      select private.moment_on(v.company_id, r.sent_on, '12:00'), 12, 'reminded', null, null, r.stage::text, null
      from public.payment_reminders r where r.invoice_id = v.id
      union all
      select r.sent_at, 13, 'reminded_by_hand', r.sent_by, private.exact(r.amount, r.currency), null, null
      from public.invoice_reminders r where r.invoice_id = v.id
    ) e
  ), '[]');
end $$;

/* One invoice with all there is about it, or null: {invoice, student, lines, schedule, payments, credit_notes, claims, history, may, …}. */
create function private.invoice_page(p_invoice uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v public.invoices;
  today date;
begin
  perform private.refuse_unless(private.is_office());
  select * into v from public.invoices i where i.id = p_invoice and i.company_id = private.company_id();
  if v.id is null then
    return null;
  end if;
  today := private.today(v.company_id);
  return private.invoice_row(v, today) || jsonb_build_object(
    'subtotal', private.exact(v.subtotal, v.currency), 'discount', private.exact(v.discount, v.currency),
    'discount_percent', v.discount_percent, 'discount_reason', v.discount_reason, 'tax', private.exact(v.tax, v.currency),
    'tax_percent', v.tax_percent, 'tax_inclusive', v.tax_inclusive, 'tax_name', v.tax_name, 'course_id', v.course_id,
    'settled', private.exact(v.settled, v.currency), 'credited', private.exact(v.credited, v.currency), 'notes', v.notes,
    'paid_on', v.paid_on, 'voided_on', v.voided_on, 'void_reason', v.void_reason, 'today', today,
    'replaces', (select jsonb_build_object('id', o.id, 'number', o.number) from public.invoices o where o.id = v.replaces_id),
    'replaced_by', (select jsonb_build_object('id', o.id, 'number', o.number) from public.invoices o where o.replaces_id = v.id),
    'email', (select s.email from public.students s where s.id = v.student_id),
    'credit', (select private.exact(coalesce(sum(c.amount), 0), v.currency) from public.credit_entries c
      where c.student_id = v.student_id and c.currency = v.currency),
    'promise', (select jsonb_build_object('on', p.promised_on, 'note', p.note, 'by', private.person_name(p.promised_by))
      from public.payment_promises p where p.student_id = v.student_id and p.ended_at is null and p.promised_on >= today),
    'lines', coalesce((select jsonb_agg(jsonb_build_object('description', i.description, 'quantity', i.quantity,
      'unit_price', private.exact(i.unit_price, i.currency), 'amount', private.exact(i.amount, i.currency)) order by i.position)
      from public.invoice_items i where i.invoice_id = v.id), '[]'),
    'schedule', private.schedule_of(v, today), 'payments', private.payments_on(v),
    'credit_notes', coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'number', n.number, 'amount', private.exact(n.amount, n.currency),
      'reason', n.reason, 'on', n.issued_on, 'by', private.person_name(n.issued_by)) order by n.issued_at)
      from public.credit_notes n where n.invoice_id = v.id), '[]'),
    'claims', coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'amount', private.exact(c.amount, c.currency), 'method', c.method,
      'paid_on', c.paid_on, 'by', private.person_name(c.recorded_by)) order by c.recorded_at)
      from public.payment_claims c where c.student_id = v.student_id and c.state = 'in_review'
        and (private.claim_names(c, v.id) or c.invoice_id is null and c.instalment_ids = '{}')), '[]'),
    'history', private.invoice_history(v), 'may', private.invoice_choices(v)
  );
end $$;

create function public.invoices_list(
  p_filter jsonb default '{}', p_sort text default 'number', p_dir text default 'desc', p_after uuid default null, p_before uuid default null
) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.invoices_list(p_filter, p_sort, p_dir, p_after, p_before) $$;
create function public.invoices_export(p_filter jsonb default '{}', p_after uuid default null) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.invoices_export(p_filter, p_after) $$;
create function public.invoice_page(p_invoice uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.invoice_page(p_invoice) $$;

grant execute on function
  private.invoices_list(jsonb, text, text, uuid, uuid), public.invoices_list(jsonb, text, text, uuid, uuid),
  private.invoices_export(jsonb, uuid), public.invoices_export(jsonb, uuid),
  private.invoice_page(uuid), public.invoice_page(uuid)
to authenticated;
