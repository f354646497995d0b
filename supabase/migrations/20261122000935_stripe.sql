-- What Stripe tells us. An event is stored and takes effect in one transaction, once, whatever the order and however often
-- it comes: effects are keyed by Stripe's own ids.

create table private.stripe_customers (
  customer_id text primary key,
  company_id uuid not null,
  student_id uuid not null,
  known_since timestamptz not null default now(),

  constraint customers_student_in_same_company foreign key (student_id, company_id) references public.students (id, company_id)
);
create index on private.stripe_customers (student_id, company_id);
alter table private.stripe_customers enable row level security;
create policy "nobody reads it by hand" on private.stripe_customers for select to authenticated using (false);
comment on table private.stripe_customers is 'Who is who at Stripe. Learned from signed events only: whoever holds a customer can pay with its cards.';

create table private.stripe_checkouts (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null,
  student_id uuid not null,
  mode text not null,
  invoice_id uuid,
  instalment_ids uuid[] not null default '{}',
  currency text references private.currencies (code),
  amount numeric,
  session_id text,
  payment_intent text,
  state text not null default 'open',
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default date_trunc('second', now()) + interval '2 hours',

  constraint checkouts_student_in_same_company foreign key (student_id, company_id) references public.students (id, company_id),
  constraint checkouts_invoice_of_same_student foreign key (invoice_id, company_id, student_id, currency)
    references public.invoices (id, company_id, student_id, currency),
  constraint checkout_is_for_money_or_a_card check (
    mode = 'payment' and amount is not null and currency is not null or mode = 'setup' and num_nulls(amount, currency, invoice_id) = 3
  ),
  constraint checkout_state_is_known check (state in ('open', 'complete', 'done', 'failed', 'expired'))
);
create index on private.stripe_checkouts (student_id, company_id, created_at);
create index on private.stripe_checkouts (invoice_id, company_id);
create index on private.stripe_checkouts (currency);
alter table private.stripe_checkouts enable row level security;
create policy "nobody reads it by hand" on private.stripe_checkouts for select to authenticated using (false);
comment on table private.stripe_checkouts is 'A student sent to Stripe to pay or to save a card. complete: confirmed there, the money is on its way; done: it is here.';

/* A text as an id; null when it is none. */
create function private.as_id(p_text text) returns uuid
language plpgsql immutable set search_path = '' as $$
begin
  return case when p_text ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then p_text::uuid end;
end $$;

/*
 * The company a subject of Stripe belongs to: the one it names, else that of what is known about the same payment, card or
 * customer, else the only one there is. Null when it cannot be told.
 */
create function private.company_of_subject(p_subject jsonb) returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return coalesce(
    (select c.id from public.company_settings c where c.id = private.as_id(p_subject -> 'metadata' ->> 'company_id')),
    (
      select e.company_id from private.stripe_events e
      where e.payload -> 'data' -> 'object' ->> 'id' in (p_subject ->> 'id', p_subject ->> 'payment_intent') and e.company_id is not null limit 1
    ),
    (select c.company_id from private.stripe_customers c where c.customer_id in (p_subject ->> 'customer', p_subject ->> 'id') limit 1),
    (select (array_agg(c.id))[1] from public.company_settings c having count(*) = 1)
  );
end $$;

/* The company whose Stripe account this is: the first of the installation. Its superadmins place what names no company. */
create function private.home_company() returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select c.id from public.company_settings c order by c.created_at, c.id limit 1);
end $$;

/* Tells the admins of a company of money that needs them; where no company is known, the superadmins who may place it. */
create function private.tell_of_money(p_company uuid, p_type text, p_key text, p_title text, p_message text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.notify(u.id, p_type, p_key, p_title, p_message, '/admin/payments') from public.users u
  where u.is_active and u.company_id = coalesce(p_company, private.home_company())
    and (u.role = 'superadmin' or u.role = 'admin' and p_company is not null);
end $$;

/* Waits until nobody else deals with these subjects of Stripe; until the transaction ends. */
create function private.hold_subjects(variadic p_subjects text[]) returns void
language plpgsql security definer set search_path = '' as $$
declare
  subject text;
begin
  foreach subject in array array_remove(p_subjects, null) loop
    perform pg_advisory_xact_lock(hashtextextended(subject, 935));
  end loop;
end $$;

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

/* The payment that a PaymentIntent became; nulls before it did. */
create function private.payment_of_intent(p_company uuid, p_intent text) returns public.payments
language plpgsql stable security definer set search_path = '' as $$
declare
  payment public.payments;
begin
  -- By the generated key, which is indexed; the reference itself decides.
  select * into payment from public.payments p
  where p.company_id = p_company and p.method = 'stripe' and p.reference_key = upper(p_intent) and p.reference = p_intent;
  return payment;
end $$;

/*
 * A payment Stripe has collected, once per PaymentIntent: {id, amount_received, currency, created, metadata: {student_id,
 * checkout_id?, invoice_id?}}. It goes where its checkout says, whatever the amount. Money for an invoice that takes none goes to the student's credit. Returns "applied",
 * "ignored" when it was there already, "parked" when no student of the company can be found.
 */
create function private.settle_intent(p_company uuid, p_intent jsonb) returns text
language plpgsql security definer set search_path = '' as $$
declare
  code text := upper(p_intent ->> 'currency');
  payment public.payments;
  checkout private.stripe_checkouts;
  target uuid;
begin
  if (private.payment_of_intent(p_company, p_intent ->> 'id')).id is not null then
    return 'ignored';
  end if;
  select s.id into payment.student_id from public.students s
  where s.company_id = p_company and s.id = private.as_id(p_intent -> 'metadata' ->> 'student_id') for no key update;
  payment.amount := private.from_stripe((p_intent ->> 'amount_received')::bigint, code);
  if payment.student_id is null or payment.amount is null or payment.amount <= 0 or not private.fits(code, payment.amount) then
    return 'parked';
  end if;
  update private.stripe_checkouts c set state = 'done', payment_intent = p_intent ->> 'id'
  where c.id = private.as_id(p_intent -> 'metadata' ->> 'checkout_id') and c.student_id = payment.student_id
  returning * into checkout;
  select v.id into target from public.invoices v
  where v.id = coalesce(checkout.invoice_id, private.as_id(p_intent -> 'metadata' ->> 'invoice_id'))
    and v.student_id = payment.student_id and v.currency = code and v.status in ('issued', 'paid', 'written_off');
  payment.company_id := p_company; payment.currency := code; payment.method := 'stripe'; payment.reference := p_intent ->> 'id';
  payment.received_on := least(private.today(p_company), private.day_in(
    (select c.time_zone from public.company_settings c where c.id = p_company), to_timestamp((p_intent ->> 'created')::bigint)));
  perform private.settle_payment(payment, target, checkout.instalment_ids);
  return 'applied';
end $$;

/*
 * Money nobody could place was paid back: all of it, and it has arrived. Or it has not after all, and waits for the office
 * again. Returns "ignored" then, "parked" while the payment is unknown.
 */
create function private.settle_unplaced(p_company uuid, p_refund jsonb) returns text
language plpgsql security definer set search_path = '' as $$
begin
  update private.stripe_events e set outcome = case p_refund ->> 'status' when 'succeeded' then 'ignored' else 'parked' end
  where e.company_id is not distinct from p_company and e.type = 'payment_intent.succeeded' and e.outcome is not null
    and e.payload -> 'data' -> 'object' ->> 'id' = p_refund ->> 'payment_intent'
    and e.payload -> 'data' -> 'object' ->> 'amount_received' = p_refund ->> 'amount'
    and p_refund ->> 'status' in ('succeeded', 'failed', 'canceled');
  return case when found then 'ignored' else 'parked' end;
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
  payment := private.payment_of_intent(p_company, p_refund ->> 'payment_intent');
  if payment.id is null then
    return private.settle_unplaced(p_company, p_refund);
  end if;
  perform private.lock_student(payment.student_id);
  select * into refund from public.refunds r where r.company_id = p_company and r.method = 'stripe' and r.reference = p_refund ->> 'id';
  if refund.id is null then
    amount := private.from_stripe((p_refund ->> 'amount')::bigint, payment.currency);
    -- That it failed may have come first.
    if wanted = 'failed' or exists (
      select from private.stripe_events e where e.payload -> 'data' -> 'object' ->> 'id' = p_refund ->> 'id'
        and e.payload -> 'data' -> 'object' ->> 'status' in ('failed', 'canceled')
    ) then
      return 'ignored';
    end if;
    if amount is null or amount <= 0 or amount > private.refundable(payment) then
      return 'parked';
    end if;
    perform private.take_out(payment, 'refund', wanted, amount, 'stripe', p_refund ->> 'id',
      -- Somebody at Stripe may have written anything there.
      coalesce(case when length(btrim(p_refund -> 'metadata' ->> 'reason')) between 3 and 500 then p_refund -> 'metadata' ->> 'reason' end,
        p_refund ->> 'reason', 'Refunded at Stripe'));
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
    perform private.notify(s.user_id, 'payment_back', 'refund_failed:' || refund.id,
      format('%s did not reach you', private.money(refund.amount, refund.currency)), 'It counts as your payment again.', '/billing')
    from public.students s where s.id = refund.student_id;
  end if;
  return 'applied';
end $$;

/* Tells the admins of a dispute, once when it is opened and once when it is lost; the money may not be in the books yet. */
create function private.tell_of_dispute(p_company uuid, p_payment public.payments, p_dispute jsonb, p_is_lost boolean) returns void
language plpgsql security definer set search_path = '' as $$
declare
  code text := coalesce(upper(p_dispute ->> 'currency'), p_payment.currency);
  amount text := coalesce(private.money(private.from_stripe((p_dispute ->> 'amount')::bigint, code), code),
    private.money(p_payment.amount, p_payment.currency), 'A payment');
  payer text := (select ' of ' || s.full_name from public.students s where s.id = p_payment.student_id);
begin
  if p_is_lost then
    perform private.tell_of_money(p_company, 'payment_problem', 'dispute_lost:' || (p_dispute ->> 'id'),
      amount || coalesce(payer, '') || ': the dispute is lost', case when p_payment.id is null then 'The payment is not in the books yet.'
        when private.refundable(p_payment) = 0 then 'The payment had been paid back before: the money left twice.'
        else 'Stripe has taken the money back. What it had paid is open again.' end);
  else
    perform private.tell_of_money(p_company, 'payment_problem', 'disputed:' || (p_dispute ->> 'id'),
      amount || coalesce(payer, '') || ' is disputed',
      'Answer in Stripe''s dashboard before its date. The payment counts until Stripe decides.');
  end if;
end $$;

/* A dispute: the admins are told of one that opens and of one that is lost, which takes back what is left of the payment. */
create function private.settle_dispute(p_company uuid, p_kind text, p_dispute jsonb) returns text
language plpgsql security definer set search_path = '' as $$
declare
  payment public.payments := private.payment_of_intent(p_company, p_dispute ->> 'payment_intent');
begin
  if p_kind = 'created' and not exists (
    select from private.stripe_events e
    where e.payload -> 'data' -> 'object' ->> 'id' = p_dispute ->> 'id' and e.type = 'charge.dispute.closed'
  ) then
    perform private.tell_of_dispute(p_company, payment, p_dispute, false);
    return 'applied';
  elsif p_kind = 'created' or p_dispute ->> 'status' is distinct from 'lost' then
    return 'ignored';
  end if;
  perform private.tell_of_dispute(p_company, payment, p_dispute, true);
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

/* Keeps a card or bank debit of a student as Stripe's token; the first one is the default. Saving it again refreshes it. */
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

/*
 * A checkout as Stripe sees it now: confirmed, failed after a bank debit was tried, or out of time; a state never goes
 * backwards. Who the student is at Stripe is learned from the confirmed one.
 */
create function private.settle_session(p_company uuid, p_kind text, p_session jsonb) returns text
language plpgsql security definer set search_path = '' as $$
declare
  checkout private.stripe_checkouts;
begin
  select * into checkout from private.stripe_checkouts c
  where c.id = private.as_id(p_session ->> 'client_reference_id') and c.company_id = p_company for update;
  if checkout.id is null then
    return 'ignored';
  end if;
  if p_kind = 'completed' then
    update private.stripe_checkouts c
    set state = case c.mode when 'setup' then 'done' else 'complete' end, payment_intent = p_session ->> 'payment_intent'
    where c.id = checkout.id and c.state in ('open', 'expired');
    insert into private.stripe_customers (customer_id, company_id, student_id)
    select p_session ->> 'customer', checkout.company_id, checkout.student_id where p_session ->> 'customer' is not null
    on conflict (customer_id) do nothing;
  elsif p_kind = 'expired' then
    update private.stripe_checkouts c set state = 'expired' where c.id = checkout.id and c.state = 'open';
  elsif checkout.state <> 'done' then
    update private.stripe_checkouts c set state = 'failed' where c.id = checkout.id;
    perform private.notify(s.user_id, 'payment_refused', 'checkout_failed:' || checkout.id,
      format('Your payment of %s did not arrive', private.money(checkout.amount, checkout.currency)),
      'Your bank did not pay it. Nothing was taken.', '/billing')
    from public.students s where s.id = checkout.student_id;
  end if;
  return 'applied';
end $$;

/*
 * A saved card as Stripe sees it now. Only cards of known customers are kept, only as long as they are attached, and a
 * card that was removed never comes back. "parked" while the customer is unknown.
 */
create function private.settle_card(p_company uuid, p_kind text, p_method jsonb) returns text
language plpgsql security definer set search_path = '' as $$
declare
  student uuid := (select c.student_id from private.stripe_customers c where c.customer_id = p_method ->> 'customer');
  detail jsonb := p_method -> (p_method ->> 'type');
begin
  if p_kind = 'detached' then
    return private.drop_methods(p_company, p_method ->> 'id', null);
  end if;
  if student is null then
    return 'parked';
  end if;
  if detail ->> 'last4' is null or exists (
    select from private.stripe_events e
    where e.payload -> 'data' -> 'object' ->> 'id' = p_method ->> 'id' and e.type = 'payment_method.detached'
  ) or p_kind <> 'attached' and not exists (
    select from public.payment_methods m where m.company_id = p_company and m.provider_method_id = p_method ->> 'id'
  ) then
    return 'ignored';
  end if;
  perform private.save_payment_method(student, p_method ->> 'customer', p_method ->> 'id',
    case p_method ->> 'type' when 'card' then 'card' else 'bank_debit' end, coalesce(detail ->> 'brand', detail ->> 'bank_name'),
    detail ->> 'last4', lpad(detail ->> 'exp_month', 2, '0') || '/' || right(detail ->> 'exp_year', 2));
  return 'applied';
end $$;

/* The newest card of a student becomes the default where none is. */
create function private.keep_a_default(p_student uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.payment_methods m set is_default = true
  where m.id = (select o.id from public.payment_methods o where o.student_id = p_student order by o.created_at desc, o.id limit 1)
    and not exists (select from public.payment_methods o where o.student_id = p_student and o.is_default);
end $$;

/* Forgets a card, or all cards of a customer, that Stripe has let go. */
create function private.drop_methods(p_company uuid, p_method text, p_customer text) returns text
language plpgsql security definer set search_path = '' as $$
declare
  student uuid := (
    select m.student_id from public.payment_methods m
    where m.company_id = p_company and (m.provider_method_id = p_method or m.provider_customer_id = p_customer) limit 1
  );
begin
  if student is null then
    return 'ignored';
  end if;
  perform private.lock_student(student);
  delete from public.payment_methods m
  where m.student_id = student and (m.provider_method_id = p_method or m.provider_customer_id = p_customer);
  perform private.keep_a_default(student);
  return 'applied';
end $$;

/* What an event means. Returns its outcome. */
create function private.settle_event(p_company uuid, p_kind text, p_subject jsonb) returns text
language plpgsql security definer set search_path = '' as $$
begin
  return case p_kind
    when 'payment_intent.succeeded' then private.settle_intent(p_company, p_subject)
    when 'refund.created' then private.settle_refund(p_company, p_subject)
    when 'refund.updated' then private.settle_refund(p_company, p_subject)
    when 'refund.failed' then private.settle_refund(p_company, p_subject)
    when 'charge.dispute.created' then private.settle_dispute(p_company, 'created', p_subject)
    when 'charge.dispute.closed' then private.settle_dispute(p_company, 'closed', p_subject)
    when 'checkout.session.completed' then private.settle_session(p_company, 'completed', p_subject)
    when 'checkout.session.expired' then private.settle_session(p_company, 'expired', p_subject)
    when 'checkout.session.async_payment_failed' then private.settle_session(p_company, 'failed', p_subject)
    when 'payment_method.attached' then private.settle_card(p_company, 'attached', p_subject)
    when 'payment_method.updated' then private.settle_card(p_company, 'updated', p_subject)
    when 'payment_method.automatically_updated' then private.settle_card(p_company, 'updated', p_subject)
    when 'payment_method.detached' then private.settle_card(p_company, 'detached', p_subject)
    when 'customer.deleted' then private.forget_customer(p_company, p_subject ->> 'id')
    else 'ignored'
  end;
end $$;

/* A customer deleted at Stripe takes all cards with it; the next checkout makes a new one. */
create function private.forget_customer(p_company uuid, p_customer text) returns text
language plpgsql security definer set search_path = '' as $$
begin
  delete from private.stripe_customers c where c.customer_id = p_customer;
  return private.drop_methods(p_company, null, p_customer);
end $$;

/* What was parked because this event had not come yet. The admins are told of money that nobody can place, and of refunds that do not fit. */
create function private.after_event(p_company uuid, p_kind text, p_subject jsonb, p_outcome text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  code text := upper(p_subject ->> 'currency');
  payment public.payments;
begin
  if p_kind = 'payment_intent.succeeded' then
    perform private.receive_stripe_event(e.payload) from private.stripe_events e
    where e.outcome = 'parked' and e.payload -> 'data' -> 'object' ->> 'payment_intent' = p_subject ->> 'id'
    order by e.received_at, e.event_id;
  elsif p_kind = 'checkout.session.completed' then
    perform private.receive_stripe_event(e.payload) from private.stripe_events e
    where e.outcome = 'parked' and e.payload -> 'data' -> 'object' ->> 'customer' = p_subject ->> 'customer'
      and e.type like 'payment\_method.%'
    order by e.received_at, e.event_id;
  end if;
  if p_kind = 'payment_intent.succeeded' and p_outcome = 'parked' then
    perform private.tell_of_money(p_company, 'payment_to_approve', 'parked:' || (p_subject ->> 'id'),
      coalesce(private.money(private.from_stripe((p_subject ->> 'amount_received')::bigint, code), code), 'A payment')
        || ' came through Stripe and belongs to nobody', '');
  elsif p_kind like 'refund.%' and p_outcome = 'parked' then
    payment := private.payment_of_intent(p_company, p_subject ->> 'payment_intent');
    if payment.id is not null then
      perform private.tell_of_money(p_company, 'payment_problem', 'refund_parked:' || (p_subject ->> 'id'),
        coalesce(private.money(private.from_stripe((p_subject ->> 'amount')::bigint, payment.currency), payment.currency), 'A refund')
          || ' was refunded at Stripe and does not fit',
        format('Of payment %s only %s was left.', payment.receipt_number, private.money(private.refundable(payment), payment.currency)));
    end if;
  end if;
end $$;

/* What is kept of a subject of Stripe: what its effect needs and the office reads. No address, no fingerprint of a card. */
create function private.kept_subject(p_subject jsonb) returns jsonb
language plpgsql immutable set search_path = '' as $$
declare
  detail jsonb := p_subject -> (p_subject ->> 'type');
begin
  return (
    select coalesce(jsonb_object_agg(f.key, f.value), '{}') from jsonb_each(p_subject) f
    where f.key in ('id', 'type', 'metadata', 'client_reference_id', 'payment_intent', 'customer', 'amount', 'amount_received', 'currency',
      'created', 'status', 'reason', 'receipt_email', 'description')
  ) || case when jsonb_typeof(detail) = 'object' then jsonb_build_object(p_subject ->> 'type', (
    select jsonb_object_agg(f.key, f.value) from jsonb_each(detail) f
    where f.key in ('brand', 'bank_name', 'last4', 'exp_month', 'exp_year')
  )) else '{}' end;
end $$;

/*
 * Stores a verified event and lets it take effect, in one transaction and once. Returns its outcome: applied, ignored or
 * parked. A parked event is tried again when it comes again or what it waits for has come. For the webhook route.
 */
create function private.receive_stripe_event(p_event jsonb) returns text
language plpgsql security definer set search_path = '' as $$
declare
  kind text := p_event ->> 'type';
  subject jsonb := p_event -> 'data' -> 'object';
  company uuid;
  stored private.stripe_events;
  result text;
begin
  if jsonb_typeof(subject) is distinct from 'object' or p_event ->> 'id' is null or kind is null then
    raise exception 'event_is_malformed';
  end if;
  subject := private.kept_subject(subject);
  -- Two events of one payment, or of one customer, wait for each other; always in this order, so that none waits for ever.
  perform private.hold_subjects(subject ->> 'customer', coalesce(subject ->> 'payment_intent', subject ->> 'id'));
  company := private.company_of_subject(subject);
  insert into private.stripe_events (event_id, company_id, type, payload)
  values (p_event ->> 'id', company, kind, jsonb_build_object('id', p_event -> 'id', 'type', kind, 'created', p_event -> 'created',
    'data', jsonb_build_object('object', subject))) on conflict (event_id) do nothing;
  select * into stored from private.stripe_events e where e.event_id = p_event ->> 'id' for update;
  if stored.outcome in ('applied', 'ignored') then
    return stored.outcome;
  end if;
  company := coalesce(stored.company_id, company);
  result := private.settle_event(company, kind, subject);
  update private.stripe_events e set outcome = result, company_id = company, applied_at = now() where e.event_id = stored.event_id;
  perform private.after_event(company, kind, subject, result);
  return (select e.outcome from private.stripe_events e where e.event_id = stored.event_id);
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
  perform private.keep_a_default(private.student_id());
end $$;

create function public.receive_stripe_event(p_event jsonb) returns text
language sql security invoker set search_path = '' as $$ select private.receive_stripe_event(p_event) $$;
create function public.choose_payment_method(p_method uuid) returns void
language sql security invoker set search_path = '' as $$ select private.choose_payment_method(p_method) $$;
create function public.forget_payment_method(p_method uuid) returns void
language sql security invoker set search_path = '' as $$ select private.forget_payment_method(p_method) $$;

grant execute on function
  private.receive_stripe_event(jsonb), public.receive_stripe_event(jsonb)
to service_role;
grant execute on function
  private.choose_payment_method(uuid), public.choose_payment_method(uuid),
  private.forget_payment_method(uuid), public.forget_payment_method(uuid)
to authenticated;
