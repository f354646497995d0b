-- What Stripe tells us. An event is stored and takes effect in one transaction, once, whatever the order and however often
-- it comes: effects are keyed by Stripe's own ids.

/* An integer of Stripe as an amount of the currency. */
create function private.from_stripe(p_units bigint, p_currency text) returns numeric
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select p_units / 10::numeric ^ c.stripe_decimals from private.currencies c where c.code = p_currency and c.stripe_decimals is not null);
end $$;

/* An amount as the integer Stripe takes; null where Stripe does not take the currency or cannot carry the amount. */
create function private.to_stripe(p_amount numeric, p_currency text) returns bigint
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select (p_amount * 10::numeric ^ c.stripe_decimals)::bigint from private.currencies c
    where c.code = p_currency and c.stripe_decimals is not null and mod(p_amount, c.increment) = 0
  );
end $$;

/*
 * A payment Stripe has collected, once per PaymentIntent: {id, amount_received, currency, created, metadata: {student_id,
 * invoice_id?, instalment_ids?}}. Money for an invoice that takes none goes to the student's credit. Returns "applied",
 * "ignored" when it was there already, "parked" when no student of the company can be found.
 */
create function private.settle_intent(p_company uuid, p_intent jsonb) returns text
language plpgsql security definer set search_path = '' as $$
declare
  code text := upper(p_intent ->> 'currency');
  payment public.payments;
  target uuid;
begin
  select s.id into payment.student_id from public.students s
  where s.company_id = p_company and s.id::text = p_intent -> 'metadata' ->> 'student_id' for no key update;
  payment.amount := private.from_stripe((p_intent ->> 'amount_received')::bigint, code);
  if payment.student_id is null or payment.amount is null or payment.amount <= 0 or not private.fits(code, payment.amount) then
    return 'parked';
  end if;
  if exists (select from public.payments p where p.company_id = p_company and p.method = 'stripe' and p.reference = p_intent ->> 'id') then
    return 'ignored';
  end if;
  select v.id into target from public.invoices v
  where v.id::text = p_intent -> 'metadata' ->> 'invoice_id' and v.student_id = payment.student_id and v.currency = code
    and v.status in ('issued', 'paid', 'written_off');
  payment.company_id := p_company; payment.currency := code; payment.method := 'stripe'; payment.reference := p_intent ->> 'id';
  payment.received_on := least(private.today(p_company), private.day_in(
    (select c.time_zone from public.company_settings c where c.id = p_company), to_timestamp((p_intent ->> 'created')::bigint)));
  perform private.settle_payment(payment, target, (
    select array_agg(i.id order by i.due_date) from public.installment_plans i
    where i.student_id = payment.student_id and i.id::text = any (string_to_array(p_intent -> 'metadata' ->> 'instalment_ids', ','))
  ));
  return 'applied';
end $$;

/*
 * A refund as Stripe sees it now: {id, payment_intent, amount, currency, status, reason?}. Pending and succeeded take the
 * money out, failed and canceled put it back into the credit; a state never goes backwards. "parked" while its payment is unknown.
 */
create function private.settle_refund(p_company uuid, p_refund jsonb) returns text
language plpgsql security definer set search_path = '' as $$
declare
  payment public.payments;
  refund public.refunds;
  amount numeric;
  wanted text := case p_refund ->> 'status' when 'succeeded' then 'done' when 'failed' then 'failed' when 'canceled' then 'failed' else 'pending' end;
begin
  select * into payment from public.payments p
  where p.company_id = p_company and p.method = 'stripe' and p.reference = p_refund ->> 'payment_intent';
  if payment.id is null then
    return 'parked';
  end if;
  perform private.lock_student(payment.student_id);
  select * into refund from public.refunds r where r.company_id = p_company and r.method = 'stripe' and r.reference = p_refund ->> 'id';
  if refund.id is null then
    amount := private.from_stripe((p_refund ->> 'amount')::bigint, payment.currency);
    -- That it failed may have come first.
    if wanted = 'failed' or exists (
      select from private.stripe_events e where e.payload -> 'data' -> 'object' ->> 'id' = p_refund ->> 'id' and e.company_id = p_company
        and e.payload -> 'data' -> 'object' ->> 'status' in ('failed', 'canceled')
    ) then
      return 'ignored';
    end if;
    if amount is null or amount <= 0 or amount > private.refundable(payment) then
      return 'parked';
    end if;
    perform private.take_out(payment, 'refund', wanted, amount, 'stripe', p_refund ->> 'id', coalesce(p_refund ->> 'reason', 'Refunded at Stripe'));
    return 'applied';
  end if;
  if refund.state <> 'pending' or wanted = 'pending' then
    return 'ignored';
  end if;
  update public.refunds r set state = wanted, finished_at = now() where r.id = refund.id;
  if wanted = 'failed' then
    perform private.add_credit(payment, 'refund_failed', refund.amount, refund.id);
    perform private.apply_credit(payment.student_id, payment.currency, null, private.today(p_company));
    perform private.lift_billing_hold(payment.student_id);
  end if;
  return 'applied';
end $$;

/* A dispute the academy has lost: what is left of the payment was taken back. */
create function private.settle_dispute(p_company uuid, p_dispute jsonb) returns text
language plpgsql security definer set search_path = '' as $$
declare
  payment public.payments;
begin
  if p_dispute ->> 'status' is distinct from 'lost' then
    return 'ignored';
  end if;
  select * into payment from public.payments p
  where p.company_id = p_company and p.method = 'stripe' and p.reference = p_dispute ->> 'payment_intent';
  if payment.id is null then
    return 'parked';
  end if;
  perform private.lock_student(payment.student_id);
  if private.refundable(payment) = 0 then
    return 'ignored';
  end if;
  perform private.take_out(payment, 'reversal', 'done', private.refundable(payment), 'stripe', p_dispute ->> 'id', 'Dispute lost at Stripe');
  return 'applied';
end $$;

/*
 * Stores a verified event and lets it take effect, in one transaction and once. Returns its outcome: applied, ignored or
 * parked. A parked event is tried again when it comes again, as reconciliation does. For the webhook route.
 */
create function private.receive_stripe_event(p_company uuid, p_event jsonb) returns text
language plpgsql security definer set search_path = '' as $$
declare
  kind text := p_event ->> 'type';
  subject jsonb := p_event -> 'data' -> 'object';
  stored private.stripe_events;
  result text;
begin
  if jsonb_typeof(subject) is distinct from 'object' or p_event ->> 'id' is null or kind is null or p_company is null then
    raise exception 'event_is_malformed';
  end if;
  insert into private.stripe_events (event_id, company_id, type, payload)
  values (p_event ->> 'id', p_company, kind, p_event) on conflict (event_id) do nothing;
  select * into stored from private.stripe_events e where e.event_id = p_event ->> 'id' for update;
  if stored.company_id <> p_company then
    raise exception 'event_is_not_the_companys';
  end if;
  if stored.outcome in ('applied', 'ignored') then
    return stored.outcome;
  end if;
  result := case kind
    when 'payment_intent.succeeded' then private.settle_intent(p_company, subject)
    when 'refund.created' then private.settle_refund(p_company, subject)
    when 'refund.updated' then private.settle_refund(p_company, subject)
    when 'refund.failed' then private.settle_refund(p_company, subject)
    when 'charge.dispute.closed' then private.settle_dispute(p_company, subject)
    else 'ignored'
  end;
  update private.stripe_events e set outcome = result, applied_at = now() where e.event_id = stored.event_id;
  if kind = 'payment_intent.succeeded' and result = 'applied' then
    -- Refunds and disputes that came before their payment.
    perform private.receive_stripe_event(p_company, e.payload) from private.stripe_events e
    where e.company_id = p_company and e.outcome = 'parked' and e.payload -> 'data' -> 'object' ->> 'payment_intent' = subject ->> 'id';
  end if;
  return result;
end $$;

/* Keeps a card or bank debit of a student as Stripe's token; the first one is the default. Saving it again refreshes it. For the server. */
create function private.save_payment_method(
  p_student uuid, p_customer text, p_method text, p_type text, p_brand text, p_last_four text, p_expiry text
) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  company uuid := (select s.company_id from public.students s where s.id = p_student for no key update);
  saved uuid;
begin
  if company is null then
    raise exception 'student_not_found';
  end if;
  if num_nulls(p_customer, p_method, p_type, p_last_four) > 0 then
    raise exception 'method_is_incomplete';
  end if;
  insert into public.payment_methods as m (company_id, student_id, method_type, brand, last_four, expiry_date, provider, provider_customer_id, provider_method_id, is_default)
  values (company, p_student, p_type, p_brand, p_last_four, p_expiry, 'stripe', p_customer, p_method,
    not exists (select from public.payment_methods o where o.student_id = p_student and o.is_default))
  on conflict on constraint provider_method_is_unique do update
  set brand = excluded.brand, last_four = excluded.last_four, expiry_date = excluded.expiry_date where m.student_id = p_student
  returning id into saved;
  if saved is null then
    raise exception 'method_not_found';
  end if;
  return saved;
end $$;

/* Makes one of the caller's saved cards the default. */
create function private.choose_payment_method(p_method uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.lock_student(private.student_id());
  if not exists (select from public.payment_methods m where m.id = p_method and m.student_id = private.student_id()) then
    raise exception 'method_not_found';
  end if;
  update public.payment_methods m set is_default = false where m.student_id = private.student_id() and m.is_default;
  update public.payment_methods m set is_default = true where m.id = p_method;
end $$;

/* Forgets one of the caller's saved cards; the newest of the others becomes the default. */
create function private.forget_payment_method(p_method uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.lock_student(private.student_id());
  delete from public.payment_methods m where m.id = p_method and m.student_id = private.student_id();
  if not found then
    raise exception 'method_not_found';
  end if;
  update public.payment_methods m set is_default = true
  where m.id = (select o.id from public.payment_methods o where o.student_id = private.student_id() order by o.created_at desc limit 1)
    and not exists (select from public.payment_methods o where o.student_id = private.student_id() and o.is_default);
end $$;

create function public.receive_stripe_event(p_company uuid, p_event jsonb) returns text
language sql security invoker set search_path = '' as $$ select private.receive_stripe_event(p_company, p_event) $$;
create function public.save_payment_method(
  p_student uuid, p_customer text, p_method text, p_type text, p_brand text, p_last_four text, p_expiry text
) returns uuid
language sql security invoker set search_path = '' as
$$ select private.save_payment_method(p_student, p_customer, p_method, p_type, p_brand, p_last_four, p_expiry) $$;
create function public.choose_payment_method(p_method uuid) returns void
language sql security invoker set search_path = '' as $$ select private.choose_payment_method(p_method) $$;
create function public.forget_payment_method(p_method uuid) returns void
language sql security invoker set search_path = '' as $$ select private.forget_payment_method(p_method) $$;

grant execute on function
  private.receive_stripe_event(uuid, jsonb), public.receive_stripe_event(uuid, jsonb),
  private.save_payment_method(uuid, text, text, text, text, text, text), public.save_payment_method(uuid, text, text, text, text, text, text)
to service_role;
grant execute on function
  private.choose_payment_method(uuid), public.choose_payment_method(uuid),
  private.forget_payment_method(uuid), public.forget_payment_method(uuid)
to authenticated;
