-- Money that comes, where it is laid, and how it goes back. Every step adds rows; nothing is edited.

/*
 * Lays money of a payment on a student's open instalments: the chosen ones first, then the oldest. Only on one invoice,
 * or only on what is due until a day, where given. It counts from p_on, but not before there was such an instalment.
 * Returns what is left.
 */
create function private.allocate(
  p_payment public.payments, p_amount numeric, p_instalments uuid[], p_invoice uuid, p_until date, p_on date
) returns numeric
language plpgsql security definer set search_path = '' as $$
declare
  left_over numeric := p_amount;
  part numeric;
  touched uuid[] := '{}';
  instalment record;
begin
  for instalment in
    select i.id, i.invoice_id, i.amount - i.settled - i.credited as unpaid, greatest(p_on, v.issued_on, i.created_on) as effective_on
    from public.installment_plans i join public.invoices v on v.id = i.invoice_id
    where i.student_id = p_payment.student_id and i.currency = p_payment.currency and i.status = 'open' and v.status = 'issued'
      and (p_invoice is null or i.invoice_id = p_invoice) and (p_until is null or i.due_date <= p_until)
    order by array_position(p_instalments, i.id), i.due_date, v.issued_at, v.id, i.installment_number
  loop
    exit when left_over = 0;
    part := least(left_over, instalment.unpaid);
    insert into public.payment_allocations (company_id, student_id, invoice_id, instalment_id, currency, payment_id, amount, effective_on)
    values (p_payment.company_id, p_payment.student_id, instalment.invoice_id, instalment.id, p_payment.currency, p_payment.id, part, instalment.effective_on);
    left_over := left_over - part;
    touched := touched || instalment.invoice_id;
  end loop;
  perform private.recount(id) from (select distinct id from unnest(touched) id order by id) invoice;
  return left_over;
end $$;

/* Adds an entry to a student's credit: money of this payment, negative when it leaves. Nothing for zero. */
create function private.add_credit(p_payment public.payments, p_kind text, p_amount numeric, p_refund uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if p_amount <> 0 then
    insert into public.credit_entries (company_id, student_id, payment_id, refund_id, currency, kind, amount, created_on)
    values (p_payment.company_id, p_payment.student_id, p_payment.id, p_refund, p_payment.currency, p_kind, p_amount, private.today(p_payment.company_id));
  end if;
end $$;

/* Uses a student's credit, the oldest payment first, on one invoice or on what is due until a day. */
create function private.apply_credit(p_student uuid, p_currency text, p_invoice uuid, p_until date) returns void
language plpgsql security definer set search_path = '' as $$
declare
  source record;
  payment public.payments;
begin
  for source in
    select c.payment_id, sum(c.amount) as credit, min(c.created_at) as since from public.credit_entries c
    where c.student_id = p_student and c.currency = p_currency
    group by c.payment_id having sum(c.amount) > 0 order by since, c.payment_id
  loop
    select * into payment from public.payments p where p.id = source.payment_id;
    perform private.add_credit(payment, 'applied',
      private.allocate(payment, source.credit, null, p_invoice, p_until, private.today(payment.company_id)) - source.credit, null);
  end loop;
end $$;

/* Takes money off instalments, the last due and the newest payment first, and puts it into the credit: of one invoice or of one payment. */
create function private.release(p_invoice uuid, p_payment uuid, p_amount numeric) returns void
language plpgsql security definer set search_path = '' as $$
declare
  left_over numeric := p_amount;
  part numeric;
  laid record;
  payment public.payments;
  touched uuid[] := '{}';
begin
  for laid in
    select a.payment_id, a.instalment_id, a.invoice_id, sum(a.amount) as amount, max(a.created_at) as since
    from public.payment_allocations a join public.installment_plans i on i.id = a.instalment_id
    where (a.invoice_id = p_invoice or a.payment_id = p_payment) and a.payment_id is not null
    group by a.payment_id, a.instalment_id, a.invoice_id, i.due_date, i.installment_number
    having sum(a.amount) > 0
    order by i.due_date desc, i.installment_number desc, since desc, a.payment_id
  loop
    exit when left_over = 0;
    part := least(left_over, laid.amount);
    select * into payment from public.payments p where p.id = laid.payment_id;
    insert into public.payment_allocations (company_id, student_id, invoice_id, instalment_id, currency, payment_id, amount, effective_on)
    values (payment.company_id, payment.student_id, laid.invoice_id, laid.instalment_id, payment.currency, payment.id, -part, private.today(payment.company_id));
    perform private.add_credit(payment, 'released', part, null);
    left_over := left_over - part;
    touched := touched || laid.invoice_id;
  end loop;
  -- A debt that was given up and grows again is a debt again.
  perform private.reinstate(id) from unnest(touched) id;
  perform private.recount(id) from (select distinct id from unnest(touched) id order by id) invoice;
end $$;

/*
 * Money is there: a payment with its receipt number is laid on the chosen instalments, then on the invoice or, without
 * one, on the oldest; the surplus covers what is due elsewhere and stays as credit. Lifts the billing hold it ends.
 * The student is locked by the caller.
 */
create function private.settle_payment(p_payment public.payments, p_invoice uuid, p_instalments uuid[]) returns public.payments
language plpgsql security definer set search_path = '' as $$
declare
  payment public.payments := p_payment;
  left_over numeric;
begin
  insert into public.payments (company_id, student_id, currency, amount, method, reference, received_on, receipt_number, claim_id, proof_path, recorded_by, approved_by)
  values (payment.company_id, payment.student_id, payment.currency, payment.amount, payment.method, nullif(btrim(payment.reference), ''),
    payment.received_on, private.next_number(payment.company_id, 'receipt'), payment.claim_id, payment.proof_path, payment.recorded_by, payment.approved_by)
  returning * into payment;
  perform private.reinstate(p_invoice);
  left_over := private.allocate(payment, payment.amount, p_instalments, p_invoice, null, payment.received_on);
  perform private.add_credit(payment, 'surplus', left_over, null);
  perform private.apply_credit(payment.student_id, payment.currency, null, private.today(payment.company_id));
  perform private.lift_billing_hold(payment.student_id);
  perform private.notify(s.user_id, 'paid', 'paid:' || payment.id, format('We received %s', private.money(payment.amount, payment.currency)),
    format('Receipt %s.', payment.receipt_number), '/billing')
  from public.students s where s.id = payment.student_id;
  return payment;
end $$;

/* Refuses money for an invoice that is not the student's, takes none, or is in another currency; and instalments that are not its own. */
create function private.check_target(p_student uuid, p_currency text, p_invoice uuid, p_instalments uuid[]) returns void
language plpgsql stable security definer set search_path = '' as $$
declare
  v public.invoices;
begin
  if p_invoice is not null then
    select * into v from public.invoices i where i.id = p_invoice and i.student_id = p_student;
    if v.id is null or v.status = 'draft' and not private.is_office() then
      raise exception 'invoice_not_found';
    end if;
    if v.status not in ('issued', 'paid', 'written_off') then
      raise exception 'invoice_takes_no_payment';
    end if;
    if v.currency <> p_currency then
      raise exception 'payment_in_another_currency';
    end if;
  end if;
  if exists (
    select from unnest(p_instalments) wanted (id) where not exists (
      select from public.installment_plans i
      where i.id = wanted.id and i.student_id = p_student and i.currency = p_currency and i.invoice_id = coalesce(p_invoice, i.invoice_id)
        and i.superseded_at is null
    )
  ) then
    raise exception 'instalment_not_found';
  end if;
end $$;

-- ---------------------------------------------------------------------------------------------
-- Claims and records

/* Whether a claim names an invoice, or instalments of it. */
create function private.claim_names(c public.payment_claims, p_invoice uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce(c.invoice_id = p_invoice, false)
    or exists (select from public.installment_plans i where i.invoice_id = p_invoice and i.id = any (c.instalment_ids));
end $$;

/* Remembers an uploaded proof whose first bytes the server has read. For the server, on behalf of whoever uploaded it. */
create function private.register_proof(p_user uuid, p_student uuid, p_path text, p_type text, p_size bigint, p_sha256 text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  student public.students;
begin
  select s.* into student from public.students s join public.users u on u.company_id = s.company_id and u.id = p_user and u.is_active
  where s.id = p_student and (s.user_id = p_user or u.role in ('enrollment_manager', 'admin', 'superadmin'));
  if student.id is null then
    raise exception 'student_not_found';
  end if;
  if private.was_just_uploaded('payment-proofs', p_path) is not true
    or not starts_with(p_path, student.company_id || '/' || student.id || '/') then
    raise exception 'file_not_uploaded';
  end if;
  if coalesce(p_type, '') not in ('image/png', 'image/jpeg', 'image/webp', 'application/pdf') then
    raise exception 'proof_is_an_image_or_pdf';
  end if;
  if (p_size between 1 and 10485760) is not true then
    raise exception 'file_is_too_large';
  end if;
  insert into private.payment_proofs (path, company_id, student_id, type, size, sha256)
  values (p_path, student.company_id, student.id, p_type, p_size, p_sha256)
  on conflict (path) do nothing;
end $$;

/* Puts a claim in front of the people who approve; everybody of the office but its author is told. */
create function private.make_claim(p_claim public.payment_claims) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  claim public.payment_claims;
begin
  insert into public.payment_claims (company_id, student_id, invoice_id, instalment_ids, currency, amount, method, reference, paid_on, proof_path, note, recorded_on)
  values (p_claim.company_id, p_claim.student_id, p_claim.invoice_id, coalesce(p_claim.instalment_ids, '{}'), p_claim.currency, p_claim.amount,
    p_claim.method, nullif(btrim(p_claim.reference), ''), p_claim.paid_on, p_claim.proof_path, nullif(btrim(p_claim.note), ''), private.today(p_claim.company_id))
  returning * into claim;
  perform private.lift_billing_hold(claim.student_id);
  perform private.notify(u.id, 'payment_to_approve', 'payment_to_approve:' || claim.id,
    format('%s for %s waits for approval', private.money(claim.amount, claim.currency), s.full_name), '',
    case u.role when 'enrollment_manager' then '/enrollment/payments' else '/admin/payments' end)
  from public.users u, public.students s
  where u.company_id = claim.company_id and u.is_active and u.role in ('enrollment_manager', 'admin', 'superadmin')
    and u.id <> claim.recorded_by and s.id = claim.student_id;
  return claim.id;
end $$;

/* Refuses a day on which no money came: none, one to come, or one of a calendar's far end, which no page can show. */
create function private.check_day_of_money(p_day date, p_company uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if p_day is null or p_day > private.today(p_company) then
    raise exception 'payment_is_in_the_future';
  end if;
  if p_day < '2000-01-01' then
    raise exception 'payment_is_too_long_ago';
  end if;
end $$;

/*
 * Refuses what neither a claim nor a record may say: a day to come, a proof that is not there, a reference already in the
 * books. A student is told of their own payments alone: what another student paid under is for the office to see, which
 * finds it beside the claim.
 */
create function private.check_claim(p_claim public.payment_claims) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.check_amount(p_claim.amount, p_claim.currency);
  if coalesce(p_claim.method, '') not in ('bank_transfer', 'cash', 'cheque', 'card_terminal', 'other') then
    raise exception 'payment_method_is_known';
  end if;
  perform private.check_day_of_money(p_claim.paid_on, p_claim.company_id);
  if p_claim.method <> 'cash' and coalesce(p_claim.reference, '') !~ '\S' or length(p_claim.reference) > 140 then
    raise exception 'payment_names_its_reference';
  end if;
  if exists (
    select from private.payment_references r join public.payments p on p.id = r.payment_id
    where r.company_id = p_claim.company_id and r.method = p_claim.method
      and r.reference_key = private.reference_key(p_claim.reference)
      and (private.is_office() or p.student_id = p_claim.student_id)
  ) then
    raise exception 'reference_is_recorded_once';
  end if;
  if p_claim.proof_path is not null and not exists (
    select from private.payment_proofs f where f.path = p_claim.proof_path and f.student_id = p_claim.student_id
  ) then
    raise exception 'proof_not_found';
  end if;
  -- What stands in the claims is held by an index; a record that counted at once is no claim.
  if exists (select from public.payments p where p.proof_path = p_claim.proof_path) or exists (
    select from public.payment_claims c where c.proof_path = p_claim.proof_path and c.state in ('in_review', 'approved')
  ) then
    raise exception 'proof_is_claimed_once';
  end if;
  perform private.check_target(p_claim.student_id, p_claim.currency, p_claim.invoice_id, p_claim.instalment_ids);
end $$;

/* The signed-in student says what they paid, with a registered proof. Somebody of the office decides. Returns the claim's id. */
create function private.claim_payment(
  p_amount numeric, p_currency text, p_method text, p_reference text, p_paid_on date, p_proof_path text,
  p_invoice uuid, p_instalments uuid[], p_note text
) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  claim public.payment_claims;
begin
  claim.student_id := private.student_id();
  perform private.refuse_unless(claim.student_id is not null);
  perform private.lock_student(claim.student_id);
  claim.company_id := private.company_id();
  claim.amount := p_amount; claim.currency := p_currency; claim.method := p_method; claim.reference := p_reference;
  claim.paid_on := p_paid_on; claim.proof_path := p_proof_path; claim.invoice_id := p_invoice;
  claim.instalment_ids := p_instalments; claim.note := p_note;
  if p_proof_path is null then
    raise exception 'proof_not_found';
  end if;
  if (select count(*) from public.payment_claims c where c.student_id = claim.student_id and c.state = 'in_review') >= 5 then
    raise exception 'too_many_claims';
  end if;
  -- Each one calls the whole office; taking it back calls nobody off.
  if (select count(*) from public.payment_claims c where c.student_id = claim.student_id and c.recorded_by = auth.uid()
    and c.recorded_at > now() - interval '1 hour') >= 20 then
    raise exception 'claims_come_too_fast';
  end if;
  perform private.check_claim(claim);
  return private.make_claim(claim);
end $$;

/* Refuses cash without a reference that its recorder entered a moment ago: the button was pressed twice. References tell others apart. */
create function private.check_recorded_once(p_claim public.payment_claims) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if coalesce(p_claim.reference, '') ~ '\S' then
    return;
  end if;
  if exists (
    select from public.payments p
    where p.student_id = p_claim.student_id and p.recorded_by = auth.uid() and p.recorded_at > now() - interval '1 minute' and p.claim_id is null
      and p.reference is null and (p.amount, p.currency, p.received_on) = (p_claim.amount, p_claim.currency, p_claim.paid_on)
  ) or exists (
    select from public.payment_claims c
    where c.student_id = p_claim.student_id and c.recorded_by = auth.uid() and c.recorded_at > now() - interval '1 minute' and c.state = 'in_review'
      and c.reference is null and (c.amount, c.currency, c.paid_on) = (p_claim.amount, p_claim.currency, p_claim.paid_on)
  ) then
    raise exception 'payment_was_just_recorded';
  end if;
end $$;

/*
 * Somebody of the office records what a student paid. An admin's record counts at once, unless the company wants every
 * payment seen by two people; an enrollment manager's waits for another person. Returns {payment_id, receipt_number} or {claim_id}.
 */
create function private.record_payment(
  p_student uuid, p_amount numeric, p_currency text, p_method text, p_reference text, p_received_on date,
  p_invoice uuid, p_instalments uuid[], p_proof_path text, p_note text
) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  student public.students := private.student_to_bill(p_student);
  claim public.payment_claims;
  payment public.payments;
begin
  claim.company_id := student.company_id; claim.student_id := student.id;
  claim.amount := p_amount; claim.currency := p_currency; claim.method := p_method; claim.reference := p_reference;
  claim.paid_on := p_received_on; claim.proof_path := p_proof_path; claim.invoice_id := p_invoice;
  claim.instalment_ids := p_instalments; claim.note := p_note;
  perform private.check_claim(claim);
  perform private.check_recorded_once(claim);
  if not private.is_admin() or (
    select c.settings ->> 'payment_approval' = 'always' from public.company_settings c where c.id = student.company_id
  ) then
    return jsonb_build_object('claim_id', private.make_claim(claim));
  end if;
  payment.company_id := student.company_id; payment.student_id := student.id; payment.currency := p_currency; payment.amount := p_amount;
  payment.method := p_method; payment.reference := p_reference; payment.received_on := p_received_on;
  payment.proof_path := p_proof_path; payment.recorded_by := auth.uid();
  payment := private.settle_payment(payment, p_invoice, p_instalments);
  return jsonb_build_object('payment_id', payment.id, 'receipt_number', payment.receipt_number);
end $$;

/* A claim of the caller's company, with its student locked, for somebody of the office who did not record it. */
create function private.claim_to_review(p_claim uuid) returns public.payment_claims
language plpgsql security definer set search_path = '' as $$
declare
  claim public.payment_claims;
begin
  select * into claim from public.payment_claims c
  where c.id = p_claim and c.company_id = private.company_id() and private.is_office();
  if claim.id is null then
    raise exception 'claim_not_found';
  end if;
  perform private.lock_student(claim.student_id);
  select * into claim from public.payment_claims c where c.id = p_claim for update;
  if claim.recorded_by = auth.uid() then
    raise exception 'nobody_approves_their_own_record';
  end if;
  if claim.state <> 'in_review' then
    raise exception 'claim_is_decided';
  end if;
  return claim;
end $$;

/*
 * Approves a claim: the money counts. Amount, day and reference may be corrected to what the bank shows; the claim keeps
 * what was said. An invoice voided meanwhile leaves the money to the others and the credit. Returns {payment_id, receipt_number}.
 */
create function private.approve_claim(p_claim uuid, p_amount numeric, p_received_on date, p_reference text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  claim public.payment_claims := private.claim_to_review(p_claim);
  target uuid := (select v.id from public.invoices v where v.id = claim.invoice_id and v.status in ('issued', 'paid', 'written_off'));
  payment public.payments;
begin
  perform private.check_amount(coalesce(p_amount, claim.amount), claim.currency);
  perform private.check_day_of_money(coalesce(p_received_on, claim.paid_on), claim.company_id);
  if length(p_reference) > 140 then
    raise exception 'payment_names_its_reference';
  end if;
  update public.payment_claims c set state = 'approved', reviewed_by = auth.uid(), reviewed_at = now() where c.id = p_claim;
  payment.company_id := claim.company_id; payment.student_id := claim.student_id; payment.currency := claim.currency;
  payment.amount := coalesce(p_amount, claim.amount); payment.method := claim.method;
  payment.reference := case when p_reference ~ '\S' then p_reference else claim.reference end;
  payment.received_on := coalesce(p_received_on, claim.paid_on); payment.proof_path := claim.proof_path;
  payment.recorded_by := claim.recorded_by; payment.approved_by := auth.uid(); payment.claim_id := claim.id;
  payment := private.settle_payment(payment, target, claim.instalment_ids);
  return jsonb_build_object('payment_id', payment.id, 'receipt_number', payment.receipt_number);
end $$;

/* Refuses a claim, with a reason its student reads. */
create function private.refuse_claim(p_claim uuid, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  claim public.payment_claims := private.claim_to_review(p_claim);
begin
  perform private.because(p_reason);
  update public.payment_claims c set state = 'refused', reviewed_by = auth.uid(), reviewed_at = now(), refusal_reason = btrim(p_reason)
  where c.id = p_claim;
  perform private.notify(s.user_id, 'payment_refused', 'payment_refused:' || p_claim,
    format('Your payment of %s was not accepted', private.money(claim.amount, claim.currency)), btrim(p_reason), '/billing')
  from public.students s where s.id = claim.student_id;
end $$;

/* Takes one's own undecided claim back. */
create function private.withdraw_claim(p_claim uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.payment_claims c set state = 'withdrawn', reviewed_at = now()
  where c.id = p_claim and c.recorded_by = auth.uid() and private.role() is not null and c.state = 'in_review';
  if not found then
    raise exception 'claim_not_found';
  end if;
end $$;

-- ---------------------------------------------------------------------------------------------
-- Back again

/* A payment of the caller's company with its student locked, for admins. */
create function private.payment_to_change(p_payment uuid) returns public.payments
language plpgsql security definer set search_path = '' as $$
declare
  payment public.payments;
begin
  perform private.refuse_unless(private.is_admin());
  select * into payment from public.payments p where p.id = p_payment and p.company_id = private.company_id();
  if payment.id is null then
    raise exception 'payment_not_found';
  end if;
  perform private.lock_student(payment.student_id);
  return payment;
end $$;

/* Takes money out of a payment: from the credit first, then off its last instalments. Its student is told. Returns the refund's id. */
create function private.take_out(p_payment public.payments, p_kind text, p_state text, p_amount numeric, p_method text, p_reference text, p_reason text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  credit numeric := (select coalesce(sum(c.amount), 0) from public.credit_entries c where c.payment_id = p_payment.id);
  refund uuid;
begin
  perform private.release(null, p_payment.id, greatest(p_amount - credit, 0));
  insert into public.refunds (company_id, student_id, payment_id, currency, kind, state, amount, method, reference, reason, decided_by, refunded_on, finished_at)
  values (p_payment.company_id, p_payment.student_id, p_payment.id, p_payment.currency, p_kind, p_state, p_amount, p_method,
    nullif(btrim(p_reference), ''), btrim(p_reason), auth.uid(), private.today(p_payment.company_id), case when p_state <> 'pending' then now() end)
  returning id into refund;
  perform private.add_credit(p_payment, 'refunded', -p_amount, refund);
  perform private.notify(s.user_id, 'payment_back', 'taken_out:' || refund,
    format(case when p_kind = 'reversal' then '%s of your payment was taken back' when p_state = 'pending' then '%s is on its way back to you'
      else '%s was paid back to you' end, private.money(p_amount, p_payment.currency)),
    format('Receipt %s.', p_payment.receipt_number) || case when p_amount > credit then ' What it had paid is open again.' else '' end, '/billing')
  from public.students s where s.id = p_payment.student_id;
  return refund;
end $$;

/* What of a payment has not been paid back. */
create function private.refundable(p_payment public.payments) returns numeric
language plpgsql stable security definer set search_path = '' as $$
begin
  return p_payment.amount
    - (select coalesce(sum(r.amount), 0) from public.refunds r where r.payment_id = p_payment.id and r.state <> 'failed');
end $$;

/*
 * Pays a part of a payment back, with a reason and the reference of the transfer. Credit goes first, then what was laid
 * on the last instalments, which are open again. Returns the refund's id.
 */
create function private.refund_payment(p_payment uuid, p_amount numeric, p_method text, p_reference text, p_reason text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  payment public.payments := private.payment_to_change(p_payment);
begin
  perform private.check_amount(p_amount, payment.currency);
  if p_amount > private.refundable(payment) then
    raise exception 'refund_exceeds_the_payment';
  end if;
  if p_method is null or p_method not in ('bank_transfer', 'cash', 'cheque', 'card_terminal', 'other') then
    raise exception 'payment_method_is_known';
  end if;
  perform private.because(p_reason);
  -- The button was pressed twice; references tell two refunds apart.
  if coalesce(p_reference, '') !~ '\S' and exists (
    select from public.refunds r where r.payment_id = p_payment and r.kind = 'refund' and r.amount = p_amount and r.reference is null
      and r.created_at > now() - interval '1 minute'
  ) then
    raise exception 'refund_was_just_made';
  end if;
  return private.take_out(payment, 'refund', 'done', p_amount, p_method, p_reference, p_reason);
end $$;

/*
 * Takes a payment back that never came, bounced or was recorded by mistake, with a reason. What it had settled is open
 * again, and its reference is free: the same transfer may be recorded anew. Stripe's intents are never used twice.
 */
create function private.reverse_payment(p_payment uuid, p_reason text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  payment public.payments := private.payment_to_change(p_payment);
begin
  if private.refundable(payment) = 0 then
    raise exception 'payment_is_paid_back';
  end if;
  perform private.because(p_reason);
  delete from private.payment_references r where r.payment_id = p_payment and payment.method <> 'stripe';
  return private.take_out(payment, 'reversal', 'done', private.refundable(payment), payment.method, null, p_reason);
end $$;

/* Uses a student's credit on an invoice. Returns what the invoice still lacks, as text. */
create function private.use_credit(p_invoice uuid) returns text
language plpgsql security definer set search_path = '' as $$
declare
  v public.invoices := private.invoice_to_change(p_invoice, false);
begin
  if v.status <> 'issued' then
    raise exception 'invoice_is_not_open';
  end if;
  perform private.apply_credit(v.student_id, v.currency, p_invoice, null);
  perform private.lift_billing_hold(v.student_id);
  return (select private.exact(i.amount - i.settled - i.credited, i.currency) from public.invoices i where i.id = p_invoice);
end $$;

create function public.register_proof(p_user uuid, p_student uuid, p_path text, p_type text, p_size bigint, p_sha256 text) returns void
language sql security invoker set search_path = '' as
$$ select private.register_proof(p_user, p_student, p_path, p_type, p_size, p_sha256) $$;
create function public.claim_payment(
  p_amount numeric, p_currency text, p_method text, p_reference text, p_paid_on date, p_proof_path text,
  p_invoice uuid default null, p_instalments uuid[] default null, p_note text default null
) returns uuid
language sql security invoker set search_path = '' as
$$ select private.claim_payment(p_amount, p_currency, p_method, p_reference, p_paid_on, p_proof_path, p_invoice, p_instalments, p_note) $$;
create function public.record_payment(
  p_student uuid, p_amount numeric, p_currency text, p_method text, p_reference text, p_received_on date,
  p_invoice uuid default null, p_instalments uuid[] default null, p_proof_path text default null, p_note text default null
) returns jsonb
language sql security invoker set search_path = '' as
$$ select private.record_payment(p_student, p_amount, p_currency, p_method, p_reference, p_received_on, p_invoice, p_instalments, p_proof_path, p_note) $$;
create function public.approve_claim(p_claim uuid, p_amount numeric default null, p_received_on date default null, p_reference text default null) returns jsonb
language sql security invoker set search_path = '' as $$ select private.approve_claim(p_claim, p_amount, p_received_on, p_reference) $$;
create function public.refuse_claim(p_claim uuid, p_reason text) returns void
language sql security invoker set search_path = '' as $$ select private.refuse_claim(p_claim, p_reason) $$;
create function public.withdraw_claim(p_claim uuid) returns void
language sql security invoker set search_path = '' as $$ select private.withdraw_claim(p_claim) $$;
create function public.refund_payment(p_payment uuid, p_amount numeric, p_method text, p_reference text, p_reason text) returns uuid
language sql security invoker set search_path = '' as
$$ select private.refund_payment(p_payment, p_amount, p_method, p_reference, p_reason) $$;
create function public.reverse_payment(p_payment uuid, p_reason text) returns uuid
language sql security invoker set search_path = '' as $$ select private.reverse_payment(p_payment, p_reason) $$;
create function public.use_credit(p_invoice uuid) returns text
language sql security invoker set search_path = '' as $$ select private.use_credit(p_invoice) $$;

grant execute on function
  private.claim_payment(numeric, text, text, text, date, text, uuid, uuid[], text),
  public.claim_payment(numeric, text, text, text, date, text, uuid, uuid[], text),
  private.record_payment(uuid, numeric, text, text, text, date, uuid, uuid[], text, text),
  public.record_payment(uuid, numeric, text, text, text, date, uuid, uuid[], text, text),
  private.approve_claim(uuid, numeric, date, text), public.approve_claim(uuid, numeric, date, text),
  private.refuse_claim(uuid, text), public.refuse_claim(uuid, text),
  private.withdraw_claim(uuid), public.withdraw_claim(uuid),
  private.refund_payment(uuid, numeric, text, text, text), public.refund_payment(uuid, numeric, text, text, text),
  private.reverse_payment(uuid, text), public.reverse_payment(uuid, text),
  private.use_credit(uuid), public.use_credit(uuid)
to authenticated;
grant execute on function
  private.register_proof(uuid, uuid, text, text, bigint, text), public.register_proof(uuid, uuid, text, text, bigint, text)
to service_role;
