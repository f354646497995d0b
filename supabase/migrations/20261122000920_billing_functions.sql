-- Drafting and issuing invoices, and the few things that may happen to an issued one. Locks are always taken in the
-- order student, invoice, instalments; the document counter last.

/* A student of the caller's company, locked, for somebody of the office. */
create function private.student_to_bill(p_student uuid) returns public.students
language plpgsql security definer set search_path = '' as $$
declare
  student public.students;
begin
  select * into student from public.students s
  where s.id = p_student and s.company_id = private.company_id() and private.is_office() for no key update;
  if student.id is null then
    raise exception 'student_not_found';
  end if;
  return student;
end $$;

/* An invoice of the caller's company with its student and instalments locked, for somebody of the office; for admins where said so. */
create function private.invoice_to_change(p_invoice uuid, p_admins_only boolean) returns public.invoices
language plpgsql security definer set search_path = '' as $$
declare
  found_invoice public.invoices;
begin
  perform private.refuse_unless(not p_admins_only or private.is_admin());
  select * into found_invoice from public.invoices v
  where v.id = p_invoice and v.company_id = private.company_id() and private.is_office();
  if found_invoice.id is null then
    raise exception 'invoice_not_found';
  end if;
  perform private.lock_student(found_invoice.student_id);
  select * into found_invoice from public.invoices v where v.id = p_invoice for update;
  if found_invoice.id is null then
    raise exception 'invoice_not_found';
  end if;
  perform from public.installment_plans i where i.invoice_id = p_invoice order by i.id for update;
  return found_invoice;
end $$;

/* What follows from the ledger: each instalment's and the invoice's settled, status and next due date. */
create function private.recount(p_invoice uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  plan record;
begin
  update public.installment_plans i
  set settled = fact.settled, credited = fact.credited,
    status = case when fact.settled + fact.credited = i.amount then 'paid' else 'open' end,
    paid_at = case when fact.settled + fact.credited = i.amount then coalesce(i.paid_at, now()) end
  from (
    select p.id, coalesce(sum(a.amount) filter (where a.payment_id is not null), 0) as settled,
      coalesce(sum(a.amount) filter (where a.credit_note_id is not null), 0) as credited
    from public.installment_plans p left join public.payment_allocations a on a.instalment_id = p.id
    where p.invoice_id = p_invoice and p.superseded_at is null group by p.id
  ) fact
  where i.id = fact.id and (i.settled, i.credited, i.status = 'paid')
    is distinct from (fact.settled, fact.credited, fact.settled + fact.credited = i.amount);

  select coalesce(sum(i.settled), 0) as settled, coalesce(sum(i.credited), 0) as credited,
    coalesce(min(i.due_date) filter (where i.status = 'open'), max(i.due_date)) as next_due into plan
  from public.installment_plans i where i.invoice_id = p_invoice and i.superseded_at is null;
  update public.invoices v
  set settled = plan.settled, credited = plan.credited, due_date = plan.next_due,
    status = case
      when v.status in ('draft', 'void') then v.status
      when plan.settled + plan.credited = v.amount then 'paid'
      when v.status = 'written_off' then 'written_off'
      else 'issued' end,
    paid_on = case when v.status not in ('draft', 'void') and plan.settled + plan.credited = v.amount
      then coalesce(v.paid_on, private.today(v.company_id)) end
  where v.id = p_invoice;
end $$;

-- ---------------------------------------------------------------------------------------------
-- Drafts

/*
 * Instalments somebody listed, [{due_date, amount}], or the plan they asked for, {count, cadence, first_due, deposit};
 * one instalment today without either. Refuses what does not add up to the amount, in order of days.
 */
create function private.read_instalments(p_draft jsonb, p_amount numeric, p_currency text, p_today date)
returns table (installment_number integer, due_date date, amount numeric)
language plpgsql stable set search_path = '' as $$
declare
  listed jsonb := p_draft -> 'instalments';
  plan jsonb := p_draft -> 'plan';
begin
  if p_amount = 0 then
    return;
  end if;
  if jsonb_typeof(listed) is distinct from 'array' then
    return query select * from private.instalments_of(
      p_amount, p_currency, coalesce((plan ->> 'count')::integer, 1), coalesce(plan ->> 'cadence', 'monthly'),
      coalesce((plan ->> 'first_due')::date, p_today), private.read_amount(coalesce(plan ->> 'deposit', '0'), p_currency)
    );
    return;
  end if;
  if jsonb_array_length(listed) not between 1 and 60 then
    raise exception 'instalments_are_one_to_sixty';
  end if;
  return query
  select place::integer, (part ->> 'due_date')::date, private.read_amount(part ->> 'amount', p_currency)
  from jsonb_array_elements(listed) with ordinality as t (part, place);
end $$;

/* Refuses instalments that are missing a day, out of order, not positive, or do not come to the total. */
create function private.check_instalments(p_instalments jsonb, p_total numeric) returns void
language plpgsql immutable set search_path = '' as $$
declare
  last_day date;
  part record;
  total numeric := 0;
begin
  for part in select * from jsonb_to_recordset(p_instalments) as t (due_date date, amount numeric) loop
    if (part.due_date between '2000-01-01' and '2100-01-01') is not true then
      raise exception 'due_date_is_missing';
    end if;
    if part.due_date < last_day then
      raise exception 'instalments_are_out_of_order';
    end if;
    if part.amount <= 0 then
      raise exception 'amount_is_not_positive';
    end if;
    last_day := part.due_date;
    total := total + part.amount;
  end loop;
  if total <> p_total then
    raise exception 'instalments_do_not_add_up';
  end if;
end $$;

/* The lines somebody typed, [{description, quantity, unit_price}], each with its amount. */
create function private.read_items(p_draft jsonb, p_currency text) returns jsonb
language plpgsql immutable set search_path = '' as $$
declare
  items jsonb := p_draft -> 'items';
  units numeric := 10::numeric ^ private.exponent(p_currency);
begin
  if jsonb_typeof(items) is distinct from 'array' or jsonb_array_length(items) not between 1 and 200 then
    raise exception 'invoice_has_a_line';
  end if;
  if exists (
    select from jsonb_array_elements(items) i
    where coalesce(i ->> 'quantity', '1') !~ '^[0-9]{1,6}(\.[0-9]{1,3})?$' or coalesce(i ->> 'quantity', '1')::numeric = 0
      or coalesce(length(btrim(i ->> 'description')), 0) not between 1 and 300
  ) then
    raise exception 'line_is_incomplete';
  end if;
  return (
    select jsonb_agg(jsonb_build_object(
      'description', btrim(i ->> 'description'), 'quantity', coalesce(i ->> 'quantity', '1')::numeric,
      'unit_price', private.read_amount(i ->> 'unit_price', p_currency),
      'amount', private.nearest(coalesce(i ->> 'quantity', '1')::numeric * private.read_amount(i ->> 'unit_price', p_currency) * units, 1) / units
    ) order by place)
    from jsonb_array_elements(items) with ordinality as t (i, place)
  );
end $$;

/*
 * Reads a draft as it was typed and works out everything in it:
 * {student_id, course_id?, currency?, items, discount_amount? | discount_percent?, discount_reason?, notes?, instalments? | plan?}.
 * Amounts may be strings. Tax comes from the company's settings.
 */
create function private.read_draft(p_company uuid, p_draft jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  company public.company_settings;
  currency text;
  items jsonb;
  percent numeric;
  t private.totals;
  plan jsonb;
begin
  select * into company from public.company_settings c where c.id = p_company;
  currency := coalesce(p_draft ->> 'currency', company.default_currency);
  if not exists (select from private.currencies c where c.code = currency) then
    raise exception 'currency_is_unknown';
  end if;
  if p_draft ->> 'course_id' is not null and not exists (
    select from public.courses c where c.id = (p_draft ->> 'course_id')::uuid and c.company_id = p_company
  ) then
    raise exception 'course_not_found';
  end if;
  items := private.read_items(p_draft, currency);
  if coalesce(p_draft ->> 'discount_percent', '0') !~ '^[0-9]{1,3}(\.[0-9]{1,4})?$' then
    raise exception 'percents_are_sensible';
  end if;
  percent := (p_draft ->> 'discount_percent')::numeric;
  if percent > 100 then
    raise exception 'percents_are_sensible';
  end if;
  t := private.totals_of(
    currency, (select array_agg(i.amount order by i.n) from rows from (jsonb_to_recordset(items) as (amount numeric)) with ordinality as i (amount, n)),
    case when percent is null then private.read_amount(coalesce(p_draft ->> 'discount_amount', '0'), currency) end,
    percent, (company.settings ->> 'tax_percent')::numeric, (company.settings ->> 'tax_inclusive')::boolean
  );
  select coalesce(jsonb_agg(jsonb_build_object('due_date', i.due_date, 'amount', i.amount) order by i.installment_number), '[]') into plan
  from private.read_instalments(p_draft, t.amount, currency, private.today(p_company)) i;
  perform private.check_instalments(plan, t.amount);
  return to_jsonb(t) || jsonb_build_object(
    'currency', currency, 'items', items, 'instalments', plan, 'discount_percent', percent,
    'tax_percent', company.settings -> 'tax_percent', 'tax_inclusive', company.settings -> 'tax_inclusive', 'tax_name', company.settings -> 'tax_name'
  );
exception when datetime_field_overflow or invalid_datetime_format then
  raise exception 'due_date_is_missing';
when invalid_text_representation or numeric_value_out_of_range then
  raise exception 'draft_is_malformed';
end $$;

/* Writes lines and instalments of a draft anew. */
create function private.write_parts(p_invoice public.invoices, p_read jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.invoice_items i where i.invoice_id = p_invoice.id;
  delete from public.installment_plans i where i.invoice_id = p_invoice.id;
  insert into public.invoice_items (company_id, student_id, invoice_id, currency, position, description, quantity, unit_price, amount, discount, tax)
  select p_invoice.company_id, p_invoice.student_id, p_invoice.id, p_invoice.currency, place, item ->> 'description',
    (item ->> 'quantity')::numeric, (item ->> 'unit_price')::numeric, (item ->> 'amount')::numeric,
    (p_read -> 'discounts' ->> (place - 1)::integer)::numeric, (p_read -> 'taxes' ->> (place - 1)::integer)::numeric
  from jsonb_array_elements(p_read -> 'items') with ordinality as t (item, place);
  insert into public.installment_plans (company_id, student_id, invoice_id, currency, installment_number, amount, due_date, created_on)
  select p_invoice.company_id, p_invoice.student_id, p_invoice.id, p_invoice.currency, place,
    (part ->> 'amount')::numeric, (part ->> 'due_date')::date, private.today(p_invoice.company_id)
  from jsonb_array_elements(p_read -> 'instalments') with ordinality as t (part, place);
end $$;

/* What a draft would come to, without saving it: lines, totals and instalments, amounts as text. */
create function private.preview_invoice(p_draft jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  read jsonb;
begin
  perform private.refuse_unless(private.is_office());
  read := private.read_draft(private.company_id(), p_draft);
  return jsonb_build_object(
    'currency', read -> 'currency', 'tax_percent', read -> 'tax_percent', 'tax_inclusive', read -> 'tax_inclusive',
    'subtotal', private.exact((read ->> 'subtotal')::numeric, read ->> 'currency'),
    'discount', private.exact((read ->> 'discount')::numeric, read ->> 'currency'),
    'tax', private.exact((read ->> 'tax')::numeric, read ->> 'currency'),
    'amount', private.exact((read ->> 'amount')::numeric, read ->> 'currency'),
    'items', (select jsonb_agg(i || jsonb_build_object('amount', private.exact((i ->> 'amount')::numeric, read ->> 'currency')))
      from jsonb_array_elements(read -> 'items') i),
    'instalments', coalesce((
      select jsonb_agg(jsonb_build_object('number', n, 'due_date', i -> 'due_date', 'amount', private.exact((i ->> 'amount')::numeric, read ->> 'currency')) order by n)
      from jsonb_array_elements(read -> 'instalments') with ordinality as t (i, n)
    ), '[]')
  );
end $$;

/* Saves a draft invoice for a student of the caller's company; see read_draft for its shape. Returns its id. */
create function private.draft_invoice(p_draft jsonb) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  student public.students := private.student_to_bill((p_draft ->> 'student_id')::uuid);
  read jsonb := private.read_draft(student.company_id, p_draft);
  draft public.invoices;
begin
  insert into public.invoices (company_id, student_id, course_id, currency, subtotal, discount, discount_percent, discount_reason,
    tax, tax_percent, tax_inclusive, tax_name, amount, due_date, notes)
  values (
    student.company_id, student.id, (p_draft ->> 'course_id')::uuid, read ->> 'currency', (read ->> 'subtotal')::numeric,
    (read ->> 'discount')::numeric, (read ->> 'discount_percent')::numeric, nullif(btrim(p_draft ->> 'discount_reason'), ''),
    (read ->> 'tax')::numeric, (read ->> 'tax_percent')::numeric, (read ->> 'tax_inclusive')::boolean, read ->> 'tax_name',
    (read ->> 'amount')::numeric, (read -> 'instalments' -> 0 ->> 'due_date')::date, nullif(btrim(p_draft ->> 'notes'), '')
  )
  returning * into draft;
  perform private.write_parts(draft, read);
  return draft.id;
end $$;

/* A draft invoice of the caller's company, locked with its student, for somebody of the office. */
create function private.draft_to_change(p_invoice uuid) returns public.invoices
language plpgsql security definer set search_path = '' as $$
declare
  draft public.invoices := private.invoice_to_change(p_invoice, false);
begin
  if draft.status <> 'draft' then
    raise exception 'issued_invoices_do_not_change';
  end if;
  return draft;
end $$;

/* Replaces everything in a draft but its student. */
create function private.update_draft(p_invoice uuid, p_draft jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  draft public.invoices := private.draft_to_change(p_invoice);
  read jsonb := private.read_draft(draft.company_id, p_draft);
begin
  if draft.replaces_id is not null and read ->> 'currency' <> draft.currency then
    raise exception 'successor_keeps_its_currency';
  end if;
  delete from public.invoice_items i where i.invoice_id = p_invoice;
  delete from public.installment_plans i where i.invoice_id = p_invoice;
  update public.invoices v
  set course_id = (p_draft ->> 'course_id')::uuid, currency = read ->> 'currency', subtotal = (read ->> 'subtotal')::numeric,
    discount = (read ->> 'discount')::numeric, discount_percent = (read ->> 'discount_percent')::numeric,
    discount_reason = nullif(btrim(p_draft ->> 'discount_reason'), ''), tax = (read ->> 'tax')::numeric,
    tax_percent = (read ->> 'tax_percent')::numeric, tax_inclusive = (read ->> 'tax_inclusive')::boolean, tax_name = read ->> 'tax_name',
    amount = (read ->> 'amount')::numeric, due_date = (read -> 'instalments' -> 0 ->> 'due_date')::date,
    notes = nullif(btrim(p_draft ->> 'notes'), '')
  where v.id = p_invoice returning * into draft;
  perform private.write_parts(draft, read);
end $$;

/* Throws a draft away. It had no number, so none is missing. */
create function private.delete_draft(p_invoice uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.draft_to_change(p_invoice);
  delete from public.invoices v where v.id = p_invoice;
end $$;

-- ---------------------------------------------------------------------------------------------
-- Issued invoices

/* Gives a draft its number, uses the student's credit, closes lessons where access starts with a payment. Returns {number, status}. */
create function private.issue_invoice(p_invoice uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  draft public.invoices := private.invoice_to_change(p_invoice, false);
begin
  if draft.status <> 'draft' then
    raise exception 'invoice_is_issued';
  end if;
  update public.invoices v
  set number = private.next_number(draft.company_id, 'invoice'), issued_at = now(), issued_on = private.today(draft.company_id),
    issued_by = auth.uid(), status = case when v.amount = 0 then 'paid' else 'issued' end, paid_on = case when v.amount = 0 then private.today(draft.company_id) end
  where v.id = p_invoice returning * into draft;
  perform private.apply_credit(draft.student_id, draft.currency, draft.id, null);
  -- Credit, or a total of nothing, may be the payment that lessons waited for.
  if private.lift_billing_hold(draft.student_id) is not true then
    perform private.place_billing_hold(draft.student_id, private.start_hold(draft.student_id));
  end if;
  perform private.notify(s.user_id, 'invoice_issued', 'invoice_issued:' || p_invoice,
    format('Invoice %s, %s', draft.number, private.money(draft.amount, draft.currency)),
    case when draft.due_date is null then '' else format('The first payment is due on %s.', private.day_text(draft.due_date)) end, '/billing')
  from public.students s where s.id = draft.student_id;
  return (select jsonb_build_object('number', v.number, 'status', v.status) from public.invoices v where v.id = p_invoice);
end $$;

/* Tells a student once that something about their invoice is not as it was. */
create function private.tell_of_change(p_invoice public.invoices, p_key text, p_title text, p_message text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.notify(s.user_id, 'invoice_changed', p_key, p_title, p_message, '/billing') from public.students s where s.id = p_invoice.student_id;
end $$;

/* Takes an issued invoice back, with a reason. Only while nothing was paid, credited or claimed on it. The number stays. */
create function private.void_invoice(p_invoice uuid, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v public.invoices := private.invoice_to_change(p_invoice, true);
begin
  if v.status <> 'issued' then
    raise exception 'invoice_is_not_open';
  end if;
  if v.settled > 0 or v.credited > 0 then
    raise exception 'paid_invoices_are_not_voided';
  end if;
  if exists (
    select from public.payment_claims c where c.student_id = v.student_id and c.state = 'in_review' and private.claim_names(c, p_invoice)
  ) then
    raise exception 'payment_is_under_review';
  end if;
  perform private.because(p_reason);
  update public.invoices i
  set status = 'void', voided_by = auth.uid(), voided_on = private.today(v.company_id), void_reason = btrim(p_reason) where i.id = p_invoice;
  perform private.lift_billing_hold(v.student_id);
  perform private.tell_of_change(v, 'void:' || v.id, format('Invoice %s is void', v.number), 'There is nothing to pay on it.');
end $$;

/* Voids an invoice and drafts its successor with the same lines and schedule. Returns the draft's id. */
create function private.replace_invoice(p_invoice uuid, p_reason text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  successor uuid;
begin
  perform private.void_invoice(p_invoice, p_reason);
  insert into public.invoices (company_id, student_id, course_id, currency, subtotal, discount, discount_percent, discount_reason,
    tax, tax_percent, tax_inclusive, tax_name, amount, due_date, notes, replaces_id)
  select v.company_id, v.student_id, v.course_id, v.currency, v.subtotal, v.discount, v.discount_percent, v.discount_reason,
    v.tax, v.tax_percent, v.tax_inclusive, v.tax_name, v.amount, v.due_date, v.notes, v.id
  from public.invoices v where v.id = p_invoice
  returning id into successor;
  insert into public.invoice_items (company_id, student_id, invoice_id, currency, position, description, quantity, unit_price, amount, discount, tax)
  select i.company_id, i.student_id, successor, i.currency, i.position, i.description, i.quantity, i.unit_price, i.amount, i.discount, i.tax
  from public.invoice_items i where i.invoice_id = p_invoice;
  insert into public.installment_plans (company_id, student_id, invoice_id, currency, installment_number, amount, due_date, created_on)
  select i.company_id, i.student_id, successor, i.currency, row_number() over (order by i.due_date, i.installment_number), i.amount, i.due_date,
    private.today(i.company_id)
  from public.installment_plans i where i.invoice_id = p_invoice and i.superseded_at is null;
  return successor;
end $$;

/*
 * Credits a part of an invoice, with a reason: first what is open, the last instalments before the next ones. What was
 * paid beyond that becomes the student's credit. Returns {number, credit}.
 */
create function private.credit_invoice(p_invoice uuid, p_amount numeric, p_reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v public.invoices := private.invoice_to_change(p_invoice, true);
  unpaid numeric := v.amount - v.settled - v.credited;
  note public.credit_notes;
begin
  if v.status not in ('issued', 'paid') then
    raise exception 'invoice_is_not_open';
  end if;
  perform private.check_amount(p_amount, v.currency);
  if p_amount > v.amount - v.credited then
    raise exception 'credit_exceeds_the_invoice';
  end if;
  perform private.because(p_reason);
  -- The button was pressed twice; reasons tell two credit notes apart.
  if exists (
    select from public.credit_notes n where n.invoice_id = p_invoice and n.amount = p_amount and n.reason = btrim(p_reason)
      and n.issued_at > now() - interval '1 minute'
  ) then
    raise exception 'credit_was_just_given';
  end if;
  insert into public.credit_notes (company_id, student_id, invoice_id, currency, number, amount, reason, issued_by, issued_on)
  values (v.company_id, v.student_id, v.id, v.currency, private.next_number(v.company_id, 'credit_note'), p_amount, btrim(p_reason),
    auth.uid(), private.today(v.company_id))
  returning * into note;
  perform private.release(p_invoice, null, greatest(p_amount - unpaid, 0));
  perform private.lay_credit(note);
  perform private.recount(p_invoice);
  perform private.apply_credit(v.student_id, v.currency, null, private.today(v.company_id));
  perform private.lift_billing_hold(v.student_id);
  perform private.tell_of_change(v, 'credit_note:' || note.id, format('Invoice %s is reduced by %s', v.number, private.money(p_amount, v.currency)),
    format('Credit note %s.', note.number));
  return jsonb_build_object('number', note.number, 'credit', private.exact(greatest(p_amount - unpaid, 0), v.currency));
end $$;

/* Lays a credit note on what is open of its invoice, the last instalment first. */
create function private.lay_credit(p_note public.credit_notes) returns void
language plpgsql security definer set search_path = '' as $$
declare
  left_over numeric := p_note.amount;
  instalment record;
begin
  perform private.recount(p_note.invoice_id);
  for instalment in
    select i.id, i.amount - i.settled - i.credited as unpaid from public.installment_plans i
    where i.invoice_id = p_note.invoice_id and i.status = 'open' order by i.due_date desc, i.installment_number desc
  loop
    exit when left_over = 0;
    insert into public.payment_allocations (company_id, student_id, invoice_id, instalment_id, currency, credit_note_id, amount, effective_on)
    values (p_note.company_id, p_note.student_id, p_note.invoice_id, instalment.id, p_note.currency, p_note.id,
      least(left_over, instalment.unpaid), p_note.issued_on);
    left_over := left_over - least(left_over, instalment.unpaid);
  end loop;
end $$;

/* Gives up what is open of an invoice, with a reason. A later payment on it takes this back. */
create function private.write_off_invoice(p_invoice uuid, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v public.invoices := private.invoice_to_change(p_invoice, true);
begin
  if v.status <> 'issued' then
    raise exception 'invoice_is_not_open';
  end if;
  perform private.because(p_reason);
  insert into public.write_offs (company_id, student_id, invoice_id, currency, amount, reason, written_off_by, written_off_on)
  values (v.company_id, v.student_id, v.id, v.currency, v.amount - v.settled - v.credited, btrim(p_reason), auth.uid(), private.today(v.company_id));
  update public.invoices i set status = 'written_off' where i.id = p_invoice;
  perform private.lift_billing_hold(v.student_id);
end $$;

/* Takes a write-off back: the debt is open again. */
create function private.reinstate(p_invoice uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.write_offs w set taken_back_on = private.today(w.company_id) where w.invoice_id = p_invoice and w.taken_back_on is null;
  update public.invoices v set status = 'issued' where v.id = p_invoice and v.status = 'written_off';
end $$;

/*
 * Moves what is unpaid of an invoice to other days and amounts, [{due_date, amount}], with a reason. What is paid stays
 * where it is; the former schedule is kept.
 */
create function private.reschedule_invoice(p_invoice uuid, p_instalments jsonb, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v public.invoices := private.invoice_to_change(p_invoice, false);
  today date := private.today(v.company_id);
  next_version integer;
  last_number integer;
  plan jsonb;
begin
  if v.status <> 'issued' then
    raise exception 'invoice_is_not_open';
  end if;
  perform private.because(p_reason);
  if jsonb_typeof(p_instalments) is distinct from 'array' then
    raise exception 'instalments_are_one_to_sixty';
  end if;
  select coalesce(jsonb_agg(jsonb_build_object('due_date', i.due_date, 'amount', i.amount) order by i.installment_number), '[]') into plan
  from private.read_instalments(jsonb_build_object('instalments', p_instalments), v.amount - v.settled - v.credited, v.currency, today) i;
  perform private.check_instalments(plan, v.amount - v.settled - v.credited);

  insert into public.schedule_changes (company_id, student_id, invoice_id, currency, version, former, reason, changed_by, changed_on)
  select v.company_id, v.student_id, v.id, v.currency, max(i.schedule_version) + 1,
    jsonb_agg(jsonb_build_object('id', i.id, 'number', i.installment_number, 'due_date', i.due_date, 'amount', i.amount)
      order by i.due_date, i.installment_number) filter (where i.superseded_at is null),
    btrim(p_reason), auth.uid(), today
  from public.installment_plans i where i.invoice_id = p_invoice
  returning version into next_version;
  update public.installment_plans i set superseded_at = now(), status = 'superseded'
  where i.invoice_id = p_invoice and i.status = 'open' and i.settled + i.credited = 0;
  update public.installment_plans i set amount = i.settled + i.credited, status = 'paid', paid_at = now()
  where i.invoice_id = p_invoice and i.status = 'open';
  select coalesce(max(i.installment_number), 0) into last_number
  from public.installment_plans i where i.invoice_id = p_invoice and i.superseded_at is null;
  insert into public.installment_plans (company_id, student_id, invoice_id, currency, installment_number, amount, due_date, created_on, schedule_version)
  select v.company_id, v.student_id, v.id, v.currency, last_number + place, (part ->> 'amount')::numeric, (part ->> 'due_date')::date, today, next_version
  from jsonb_array_elements(plan) with ordinality as t (part, place);
  perform private.recount(p_invoice);
  perform private.tell_of_change(v, 'reschedule:' || v.id || ':' || next_version, format('Invoice %s has new payment dates', v.number),
    (select format('The next payment is due on %s.', private.day_text(n.due_date)) from public.invoices n where n.id = p_invoice));
  perform private.apply_credit(v.student_id, v.currency, null, today);
  perform private.lift_billing_hold(v.student_id);
exception when datetime_field_overflow or invalid_datetime_format then
  raise exception 'due_date_is_missing';
end $$;

create function public.draft_invoice(p_draft jsonb) returns uuid
language sql security invoker set search_path = '' as $$ select private.draft_invoice(p_draft) $$;
create function public.update_draft(p_invoice uuid, p_draft jsonb) returns void
language sql security invoker set search_path = '' as $$ select private.update_draft(p_invoice, p_draft) $$;
create function public.delete_draft(p_invoice uuid) returns void
language sql security invoker set search_path = '' as $$ select private.delete_draft(p_invoice) $$;
create function public.issue_invoice(p_invoice uuid) returns jsonb
language sql security invoker set search_path = '' as $$ select private.issue_invoice(p_invoice) $$;
create function public.void_invoice(p_invoice uuid, p_reason text) returns void
language sql security invoker set search_path = '' as $$ select private.void_invoice(p_invoice, p_reason) $$;
create function public.replace_invoice(p_invoice uuid, p_reason text) returns uuid
language sql security invoker set search_path = '' as $$ select private.replace_invoice(p_invoice, p_reason) $$;
create function public.credit_invoice(p_invoice uuid, p_amount numeric, p_reason text) returns jsonb
language sql security invoker set search_path = '' as $$ select private.credit_invoice(p_invoice, p_amount, p_reason) $$;
create function public.write_off_invoice(p_invoice uuid, p_reason text) returns void
language sql security invoker set search_path = '' as $$ select private.write_off_invoice(p_invoice, p_reason) $$;
create function public.reschedule_invoice(p_invoice uuid, p_instalments jsonb, p_reason text) returns void
language sql security invoker set search_path = '' as $$ select private.reschedule_invoice(p_invoice, p_instalments, p_reason) $$;

grant execute on function
  private.draft_invoice(jsonb), public.draft_invoice(jsonb),
  private.update_draft(uuid, jsonb), public.update_draft(uuid, jsonb),
  private.delete_draft(uuid), public.delete_draft(uuid),
  private.issue_invoice(uuid), public.issue_invoice(uuid),
  private.void_invoice(uuid, text), public.void_invoice(uuid, text),
  private.replace_invoice(uuid, text), public.replace_invoice(uuid, text),
  private.credit_invoice(uuid, numeric, text), public.credit_invoice(uuid, numeric, text),
  private.write_off_invoice(uuid, text), public.write_off_invoice(uuid, text),
  private.reschedule_invoice(uuid, jsonb, text), public.reschedule_invoice(uuid, jsonb, text)
to authenticated;
