-- What a student's billing page reads: one json function. Every amount is text, exact; nothing of two currencies is added.

/* What paid an instalment last: {on, method, receipt: the document's id}; null while nothing did. */
create function private.paid_by(p_instalment uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select jsonb_build_object('on', p.received_on, 'method', p.method, 'receipt', d.id)
    from public.payment_allocations a join public.payments p on p.id = a.payment_id
    left join public.documents d on d.ref_id = p.id and d.kind = 'receipt'
    where a.instalment_id = p_instalment
    group by p.id, d.id having sum(a.amount) > 0
    order by p.received_on desc, p.recorded_at desc limit 1
  );
end $$;

/* The live schedule of an invoice as its student reads it on a day, oldest first. */
create function private.own_schedule(p_invoice uuid, p_today date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((
    select jsonb_agg(jsonb_build_object(
      'id', i.id, 'due_date', i.due_date, 'days', i.due_date - p_today,
      'amount', private.exact(i.amount, i.currency), 'unpaid', private.exact(i.amount - i.settled - i.credited, i.currency),
      'credited', case when i.credited > 0 then private.exact(i.credited, i.currency) end,
      'is_begun', i.settled + i.credited > 0,
      'state', case
        when i.status = 'paid' and i.settled = 0 then 'credited'
        when i.status = 'paid' then 'paid'
        when exists (
          select from public.payment_claims c where c.student_id = i.student_id and c.state = 'in_review' and i.id = any (c.instalment_ids)
        ) then 'review'
        when i.due_date < p_today then 'overdue'
        when i.due_date = p_today then 'due'
        else 'ahead' end,
      'paid', private.paid_by(i.id)
    ) order by i.due_date, i.installment_number)
    from public.installment_plans i where i.invoice_id = p_invoice and i.superseded_at is null
  ), '[]');
end $$;

/* The invoices a student pays on, or has paid last: with their schedule and what of it is paid, overdue and ahead. */
create function private.billed(p_student uuid, p_today date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((
    select jsonb_agg(jsonb_build_object(
      'id', v.id, 'number', v.number, 'title', coalesce(c.title, (select i.description from public.invoice_items i where i.invoice_id = v.id order by i.position limit 1)),
      'status', v.status, 'currency', v.currency, 'decimals', private.exponent(v.currency), 'amount', private.exact(v.amount, v.currency),
      'paid', private.exact(v.settled, v.currency), 'credited', private.exact(v.credited, v.currency),
      'overdue', private.exact(part.overdue, v.currency), 'due', private.exact(part.due, v.currency), 'ahead', private.exact(part.ahead, v.currency),
      'next_due', part.next_due, 'instalments', private.own_schedule(v.id, p_today)
    ) order by v.status = 'paid', v.due_date, v.issued_at, v.id)
    from (
      select i.* from public.invoices i where i.student_id = p_student and i.status = 'issued'
      union all
      -- With nothing open, the last one that was paid is shown as it stands.
      (select i.* from public.invoices i
      where i.student_id = p_student and i.status = 'paid' and i.amount > 0
        and not exists (select from public.invoices o where o.student_id = p_student and o.status = 'issued')
      order by i.paid_on desc, i.issued_at desc limit 1)
    ) v
    left join public.courses c on c.id = v.course_id
    cross join lateral (
      select coalesce(sum(i.amount - i.settled - i.credited) filter (where i.due_date < p_today), 0) as overdue,
        coalesce(sum(i.amount - i.settled - i.credited) filter (where i.due_date = p_today), 0) as due,
        coalesce(sum(i.amount - i.settled - i.credited) filter (where i.due_date > p_today), 0) as ahead,
        min(i.due_date) filter (where i.due_date > p_today and i.status = 'open') as next_due
      from public.installment_plans i where i.invoice_id = v.id and i.superseded_at is null
    ) part
  ), '[]');
end $$;

/*
 * What a student owes per currency: now (overdue and due today) and whether what is in review covers that, next, and their
 * credit. Those with something due come first.
 */
create function private.owed(p_student uuid, p_today date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((
    select jsonb_agg(jsonb_build_object(
      'currency', a.currency, 'decimals', private.exponent(a.currency),
      'now', private.exact(a.now, a.currency), 'is_due', a.now > 0, 'open', private.exact(a.unpaid, a.currency), 'is_open', a.unpaid > 0,
      'oldest_due', a.oldest_due, 'next_due', a.next_due,
      'next', (
        select private.exact(sum(i.amount - i.settled - i.credited), a.currency)
        from public.installment_plans i join public.invoices v on v.id = i.invoice_id and v.status = 'issued'
        where i.student_id = p_student and i.currency = a.currency and i.status = 'open' and i.due_date = a.next_due
      ),
      'due_ids', a.due_ids, 'open_ids', a.open_ids, 'next_ids', (
        select coalesce(jsonb_agg(i.id), '[]')
        from public.installment_plans i join public.invoices v on v.id = i.invoice_id and v.status = 'issued'
        where i.student_id = p_student and i.currency = a.currency and i.status = 'open' and i.due_date = a.next_due
      ),
      'in_review', private.exact(a.in_review, a.currency), 'is_covered', a.now > 0 and coalesce(a.in_review >= a.now, false),
      'credit', private.exact(a.credit, a.currency), 'has_credit', a.credit > 0
    ) order by a.now > 0 desc, a.oldest_due, a.unpaid > 0 desc, a.currency)
    from (
      select f.currency, coalesce(sum(f.unpaid) filter (where f.due_date <= p_today), 0) as now, sum(f.unpaid) as unpaid,
        min(f.due_date) filter (where f.due_date <= p_today) as oldest_due, min(f.due_date) filter (where f.due_date > p_today) as next_due,
        coalesce(jsonb_agg(f.id) filter (where f.due_date <= p_today), '[]') as due_ids,
        coalesce(jsonb_agg(f.id order by f.due_date) filter (where f.id is not null), '[]') as open_ids, sum(f.credit) as credit,
        (select sum(c.amount) from public.payment_claims c where c.student_id = p_student and c.currency = f.currency and c.state = 'in_review') as in_review
      from (
        select i.id, i.currency, i.due_date, i.amount - i.settled - i.credited as unpaid, 0 as credit
        from public.installment_plans i join public.invoices v on v.id = i.invoice_id and v.status = 'issued'
        where i.student_id = p_student and i.status = 'open'
        union all
        select null, e.currency, null, 0, e.amount from public.credit_entries e where e.student_id = p_student
        union all
        select null, v.currency, null, 0, 0 from public.invoices v where v.student_id = p_student and v.number is not null
      ) f group by f.currency
    ) a
  ), '[]');
end $$;

/* A student's documents, newest first, with the state their subject is in today; of an invoice its newest edition. */
create function private.documents_of(p_student uuid, p_today date, p_most integer) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce((
    select jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'number', d.number, 'date', d.date, 'state', d.state,
      'currency', d.currency, 'decimals', private.exponent(d.currency), 'amount', private.exact(d.amount, d.currency)) order by d.date desc, d.created_at desc, d.number desc)
    from (
      select d.id, 'invoice' as kind, d.number, d.created_at, v.issued_on as date, v.currency, v.amount,
        case
          when v.status = 'written_off' then 'written-off' when v.status <> 'issued' then v.status
          when v.due_date < p_today then 'overdue' when v.due_date <= p_today + 7 then 'due' else 'open' end as state
      from (
        select distinct on (e.ref_id) e.* from public.documents e
        where e.student_id = p_student and e.kind in ('invoice', 'void_invoice', 'void_replaced') order by e.ref_id, e.kind desc
      ) d join public.invoices v on v.id = d.ref_id
      union all
      select d.id, d.kind, d.number, d.created_at, p.received_on, p.currency, p.amount,
        case when p.amount <= (
          select coalesce(sum(r.amount), 0) from public.refunds r where r.payment_id = p.id and r.state <> 'failed'
        ) then 'void' else 'paid' end
      from public.documents d join public.payments p on d.kind = 'receipt' and p.id = d.ref_id where d.student_id = p_student
      union all
      select d.id, d.kind, d.number, d.created_at, n.issued_on, n.currency, -n.amount, 'used'
      from public.documents d join public.credit_notes n on d.kind = 'credit_note' and n.id = d.ref_id where d.student_id = p_student
      order by date desc, created_at desc limit p_most
    ) d
  ), '[]');
end $$;

/*
 * Everything the signed-in student's billing page shows, on the company's day; p_most limits the documents listed. Null
 * for everybody else.
 */
create function private.student_billing(p_most integer) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  student uuid := private.student_id();
  company public.company_settings;
  today date;
  oldest date;
begin
  if student is null then
    return null;
  end if;
  select c.* into company from public.company_settings c where c.id = private.company_id();
  today := private.today(company.id);
  oldest := private.oldest_due(student);
  return jsonb_build_object(
    'today', today, 'academy', company.company_name, 'bank_details', company.settings ->> 'bank_details',
    'accounts', private.owed(student, today), 'invoices', private.billed(student, today),
    'documents', private.documents_of(student, today, least(greatest(p_most, 1), 1000)),
    'document_count', (select count(distinct d.ref_id) from public.documents d where d.student_id = student),
    'claims', coalesce((
      select jsonb_agg(jsonb_build_object('id', c.id, 'state', c.state, 'amount', private.exact(c.amount, c.currency), 'currency', c.currency,
        'decimals', private.exponent(c.currency), 'method', c.method, 'reference', c.reference, 'paid_on', c.paid_on, 'recorded_on', c.recorded_on,
        'refusal', c.refusal_reason, 'is_own', c.recorded_by = auth.uid()) order by c.recorded_at desc)
      from public.payment_claims c
      where c.student_id = student and (c.state = 'in_review' or c.state = 'refused' and c.reviewed_at > now() - interval '60 days')
    ), '[]'),
    'hold', (
      select case when oldest + (company.settings ->> 'grace_days')::integer < today then 'overdue' else 'start' end
      from public.access_holds h where h.student_id = student and h.kind = 'billing' and h.lifted_at is null
    ),
    'other_holds', coalesce((
      select jsonb_agg(h.kind order by h.kind) from public.access_holds h where h.student_id = student and h.kind <> 'billing' and h.lifted_at is null
    ), '[]'),
    'way_out', private.way_out(student),
    'waits_for', coalesce((
      select jsonb_agg(jsonb_build_object('number', v.number, 'left', private.exact(v.amount - v.settled - v.credited, v.currency),
        'currency', v.currency, 'decimals', private.exponent(v.currency)) order by v.issued_at, v.id)
      from private.awaited_invoices(student) v
      where company.settings ->> 'access_starts' = 'full_payment'
        and exists (select from public.access_holds h where h.student_id = student and h.kind = 'billing' and h.lifted_at is null)
    ), '[]'),
    'closes_after', case when oldest < today then greatest(oldest + (company.settings ->> 'grace_days')::integer, private.paused_until(student, today, oldest)) end,
    'is_paused', private.paused_until(student, today, oldest) is not null,
    'promised_on', (select p.promised_on from public.payment_promises p where p.student_id = student and p.ended_at is null and p.promised_on >= today),
    'promise', case when oldest is not null and (company.settings ->> 'promise_days')::integer > 0 then jsonb_build_object(
      'last_day', today + (company.settings ->> 'promise_days')::integer,
      'was_given', exists (
        select from public.payment_promises p where p.student_id = student and p.promised_by = auth.uid() and p.promised_on >= oldest
      )
    ) end
  );
end $$;

create function public.student_billing(p_most integer default 12) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.student_billing(p_most) $$;
grant execute on function private.student_billing(integer), public.student_billing(integer) to authenticated;
