-- Paying by card: what a student may pay, the way to Stripe and back, saved cards, and money that belongs to nobody yet.

create table private.stripe_reconciled (
  is_only boolean primary key default true,
  through timestamptz not null,

  constraint there_is_one_account check (is_only)
);
alter table private.stripe_reconciled enable row level security;
create policy "nobody reads it by hand" on private.stripe_reconciled for select to authenticated using (false);
comment on table private.stripe_reconciled is 'Up to when every event of Stripe has been compared with what was received.';

/* The signed-in student, locked, with room for one more checkout: 30 an hour. */
create function private.student_at_checkout() returns public.students
language plpgsql security definer set search_path = '' as $$
declare
  student public.students;
begin
  perform private.lock_student(private.student_id());
  select * into student from public.students s where s.id = private.student_id();
  perform private.refuse_unless(student.id is not null);
  if (
    select count(*) from private.stripe_checkouts c
    where c.student_id = student.id and c.company_id = student.company_id and c.created_at > now() - interval '1 hour'
  ) >= 30 then
    raise exception 'too_many_checkouts';
  end if;
  return student;
end $$;

/* What the server needs to open a page at Stripe for a checkout. */
create function private.checkout_order(p_checkout private.stripe_checkouts) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return jsonb_build_object(
    'id', p_checkout.id, 'company_id', p_checkout.company_id, 'student_id', p_checkout.student_id,
    'session_id', p_checkout.session_id, 'expires_at', extract(epoch from p_checkout.expires_at)::bigint,
    'customer', (
      select c.customer_id from private.stripe_customers c
      where c.student_id = p_checkout.student_id and c.company_id = p_checkout.company_id order by c.known_since, c.customer_id limit 1
    )
  );
end $$;

/* What of these instalments is to be paid: {currency, unpaid, ids by due date}. Refuses others' instalments and what takes no payment. */
create function private.open_of(p_student uuid, p_invoice uuid, p_instalments uuid[]) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  code text := coalesce(
    (select v.currency from public.invoices v where v.id = p_invoice and v.student_id = p_student),
    (select i.currency from public.installment_plans i where i.id = p_instalments[1] and i.student_id = p_student)
  );
begin
  if p_invoice is null and coalesce(cardinality(p_instalments), 0) = 0 then
    raise exception 'invoice_not_found';
  end if;
  perform private.check_target(p_student, code, p_invoice, p_instalments);
  return (
    select jsonb_build_object('currency', code, 'unpaid', coalesce(sum(i.amount - i.settled - i.credited), 0),
      'invoices', string_agg(distinct v.number, ', '),
      'ids', coalesce(jsonb_agg(i.id order by i.due_date, i.installment_number, i.id), '[]'))
    from public.installment_plans i join public.invoices v on v.id = i.invoice_id and v.status in ('issued', 'written_off')
    where i.student_id = p_student and i.status = 'open' and i.invoice_id = coalesce(p_invoice, i.invoice_id)
      and (coalesce(cardinality(p_instalments), 0) = 0 or i.id = any (p_instalments))
  );
end $$;

/* A student's card payments that Stripe has confirmed and that have not come yet; after 14 days none is expected any more. */
create function private.on_their_way(p_student uuid) returns setof private.stripe_checkouts
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select * from private.stripe_checkouts c
  where c.student_id = p_student and c.state = 'complete' and c.created_at > now() - interval '14 days';
end $$;

/* Refuses a second card payment for what one is already on its way for: a bank debit takes days. */
create function private.check_nothing_is_on_its_way(p_student uuid, p_instalments uuid[]) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if exists (select from private.on_their_way(p_student) c where c.instalment_ids && p_instalments) then
    raise exception 'card_payment_is_on_its_way';
  end if;
end $$;

/*
 * The signed-in student is about to pay by card: chosen instalments, or what is open of an invoice, or a part of either.
 * The amount is decided here. The same wish within two hours is the same checkout. Returns checkout_order's fields with
 * {amount, units, currency, description, others}; others are pages at Stripe for the same debt, to be closed first.
 */
create function private.open_checkout(p_invoice uuid, p_instalments uuid[], p_amount text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  student public.students := private.student_at_checkout();
  wish jsonb := private.open_of(student.id, p_invoice, p_instalments);
  code text := wish ->> 'currency';
  ids uuid[] := (select array_agg(id::uuid) from jsonb_array_elements_text(wish -> 'ids') id);
  pays numeric := case when p_amount is null then (wish ->> 'unpaid')::numeric else private.read_amount(p_amount, code) end;
  checkout private.stripe_checkouts;
begin
  if ids is null then
    raise exception 'nothing_to_pay';
  end if;
  perform private.check_amount(pays, code);
  if pays > (wish ->> 'unpaid')::numeric then
    raise exception 'payment_exceeds_what_is_open';
  end if;
  if private.to_stripe(pays, code) is null then
    raise exception 'amount_is_not_for_cards';
  end if;
  perform private.check_nothing_is_on_its_way(student.id, ids);
  select * into checkout from private.stripe_checkouts c
  where c.student_id = student.id and c.company_id = student.company_id and c.state = 'open' and c.instalment_ids = ids
    and c.amount = pays and c.invoice_id is not distinct from p_invoice
    and c.expires_at > now() + case when c.session_id is null then interval '40 minutes' else interval '5 minutes' end
  order by c.created_at desc limit 1;
  if checkout.id is null then
    insert into private.stripe_checkouts (company_id, student_id, mode, invoice_id, instalment_ids, currency, amount)
    values (student.company_id, student.id, 'payment', p_invoice, ids, code, pays) returning * into checkout;
  end if;
  return private.checkout_order(checkout) || jsonb_build_object(
    'amount', private.exact(pays, code), 'units', private.to_stripe(pays, code), 'currency', lower(code),
    'description', 'Invoice ' || (wish ->> 'invoices'), 'email', student.email,
    'others', coalesce((
      select jsonb_agg(c.session_id) from private.stripe_checkouts c
      where c.student_id = student.id and c.company_id = student.company_id and c.state = 'open' and c.id <> checkout.id
        and c.instalment_ids && ids and c.session_id is not null and c.expires_at > now()
    ), '[]')
  );
end $$;

/* The signed-in student is about to save a card; ten at most. Returns checkout_order's fields and the e-mail. */
create function private.open_card_setup() returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  student public.students := private.student_at_checkout();
  checkout private.stripe_checkouts;
begin
  if (select count(*) from public.payment_methods m where m.student_id = student.id) >= 10 then
    raise exception 'too_many_cards';
  end if;
  insert into private.stripe_checkouts (company_id, student_id, mode) values (student.company_id, student.id, 'setup') returning * into checkout;
  return private.checkout_order(checkout) || jsonb_build_object('email', student.email);
end $$;

/* Notes the page at Stripe that was opened for a checkout of the caller; once. */
create function private.note_session(p_checkout uuid, p_session text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update private.stripe_checkouts c set session_id = p_session
  where c.id = p_checkout and c.student_id = private.student_id() and coalesce(c.session_id, p_session) = p_session
    and p_session ~ '^cs_[A-Za-z0-9_]{1,250}$';
  if not found then
    raise exception 'checkout_not_found';
  end if;
end $$;

/* What became of a checkout of the caller: {mode, state, amount, currency, payment_id, receipt_number}. Amount and receipt may be null. */
create function private.my_checkout(p_checkout uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  checkout private.stripe_checkouts;
  payment public.payments;
begin
  select * into checkout from private.stripe_checkouts c where c.id = p_checkout and c.student_id = private.student_id();
  if checkout.id is null then
    raise exception 'checkout_not_found';
  end if;
  payment := private.payment_of_intent(checkout.company_id, checkout.payment_intent);
  return jsonb_build_object('mode', checkout.mode, 'state', checkout.state, 'currency', checkout.currency,
    'amount', private.exact(coalesce(payment.amount, checkout.amount), checkout.currency),
    'payment_id', payment.id, 'receipt_number', payment.receipt_number);
end $$;

/*
 * The caller's saved cards, the default first, and card payments that are on their way: {cards: [{id, method_type, brand,
 * last_four, expiry_date, is_expired, is_default}], on_their_way: [{id, amount, currency, since}]}.
 */
create function private.my_cards() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  today date := private.today(private.company_id());
begin
  perform private.refuse_unless(private.student_id() is not null);
  return jsonb_build_object(
    'cards', coalesce((
      select jsonb_agg(jsonb_build_object('id', m.id, 'method_type', m.method_type, 'brand', m.brand, 'last_four', m.last_four,
        'expiry_date', m.expiry_date, 'is_default', m.is_default,
        'is_expired', coalesce(to_date(m.expiry_date, 'MM/YY') + interval '1 month' <= today, false)) order by m.is_default desc, m.created_at, m.id)
      from public.payment_methods m where m.student_id = private.student_id()
    ), '[]'),
    'on_their_way', coalesce((
      select jsonb_agg(jsonb_build_object('id', c.id, 'amount', private.exact(c.amount, c.currency), 'currency', c.currency,
        'since', c.created_at) order by c.created_at)
      from private.on_their_way(private.student_id()) c
    ), '[]')
  );
end $$;

/* Stripe's token of one of the caller's cards, for the server to let go of it there. */
create function private.card_to_remove(p_method uuid) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  token text := (select m.provider_method_id from public.payment_methods m where m.id = p_method and m.student_id = private.student_id());
begin
  if token is null then
    raise exception 'method_not_found';
  end if;
  return token;
end $$;

-- ---------------------------------------------------------------------------------------------
-- For admins: money that belongs to nobody yet, and money that goes back through Stripe

/* Whether what came through Stripe is the caller's to place: of their company, or of none, which is for the superadmins of the first one. */
create function private.may_place(p_company uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return case when p_company is null then private.role() = 'superadmin' and private.company_id() = private.home_company()
    else p_company = private.company_id() end;
end $$;

/* A parked payment that is the caller's to place, locked, for admins. */
create function private.parked_payment(p_event text) returns private.stripe_events
language plpgsql security definer set search_path = '' as $$
declare
  event private.stripe_events;
begin
  perform private.refuse_unless(private.is_admin());
  perform private.hold_subjects(e.payload -> 'data' -> 'object' ->> 'customer', e.payload -> 'data' -> 'object' ->> 'id')
  from private.stripe_events e where e.event_id = p_event;
  select * into event from private.stripe_events e
  where e.event_id = p_event and private.may_place(e.company_id) and e.type = 'payment_intent.succeeded' and e.outcome = 'parked' for update;
  if event.event_id is null then
    raise exception 'parked_payment_not_found';
  end if;
  return event;
end $$;

/*
 * Payments that came through Stripe and belong to nobody, oldest first, for admins: [{event_id, intent, amount, currency,
 * received_at, payer, description, refund_is_asked, names_no_company}]. Amount is null in a currency we do not know.
 */
create function private.parked_payments() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.refuse_unless(private.is_admin());
  return coalesce((
    select jsonb_agg(jsonb_build_object(
      'event_id', p.event_id, 'intent', p.intent ->> 'id', 'currency', upper(p.intent ->> 'currency'),
      'amount', private.exact(private.from_stripe((p.intent ->> 'amount_received')::bigint, upper(p.intent ->> 'currency')), upper(p.intent ->> 'currency')),
      'received_at', p.received_at, 'payer', p.intent ->> 'receipt_email', 'description', p.intent ->> 'description',
      'names_no_company', p.company_id is null, 'refund_is_asked', exists (
        select from private.stripe_events r where r.outcome = 'parked' and r.type like 'refund.%'
          and r.payload -> 'data' -> 'object' ->> 'payment_intent' = p.intent ->> 'id'
      )
    ) order by p.received_at, p.event_id)
    from (
      select e.event_id, e.company_id, e.received_at, e.payload -> 'data' -> 'object' as intent from private.stripe_events e
      where (e.company_id = private.company_id() or e.company_id is null and private.may_place(null))
        and e.outcome = 'parked' and e.type = 'payment_intent.succeeded'
      order by e.received_at, e.event_id limit 100
    ) p
  ), '[]');
end $$;

/* An admin says whose a parked payment is: it counts as that student's, on the oldest instalments. Returns {payment_id, receipt_number}. */
create function private.match_parked_payment(p_event text, p_student uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  event private.stripe_events := private.parked_payment(p_event);
  student public.students := private.student_to_bill(p_student);
  intent jsonb := event.payload -> 'data' -> 'object' || jsonb_build_object('metadata', jsonb_build_object('student_id', student.id));
  payment public.payments;
begin
  if private.settle_intent(student.company_id, intent) <> 'applied' then
    raise exception 'parked_payment_does_not_fit';
  end if;
  update private.stripe_events e set outcome = 'applied', applied_at = now(), company_id = student.company_id where e.event_id = p_event;
  -- What waited for this payment belongs where it does.
  update private.stripe_events e set company_id = student.company_id
  where e.company_id is null and e.outcome = 'parked' and e.payload -> 'data' -> 'object' ->> 'payment_intent' = intent ->> 'id';
  perform private.after_event(student.company_id, event.type, intent, 'applied');
  payment := private.payment_of_intent(student.company_id, intent ->> 'id');
  return jsonb_build_object('payment_id', payment.id, 'receipt_number', payment.receipt_number);
end $$;

/* What an admin may send back of a parked payment: its PaymentIntent. It stays parked until Stripe says that the money is back. */
create function private.parked_payment_to_return(p_event text) returns text
language plpgsql security definer set search_path = '' as $$
begin
  return (private.parked_payment(p_event)).payload -> 'data' -> 'object' ->> 'id';
end $$;

/* Refunds of a company that Stripe has made and that do not fit its books: each once, as it was last told. */
create function private.refunds_that_do_not_fit(p_company uuid)
returns table (event_id text, refund_id text, payment public.payments, amount numeric, received_at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select distinct on (r.id) e.event_id, r.id, known.payment, private.from_stripe((e.payload -> 'data' -> 'object' ->> 'amount')::bigint,
    (known.payment).currency), e.received_at
  from private.stripe_events e
  cross join lateral (select e.payload -> 'data' -> 'object' ->> 'id' as id) r
  cross join lateral (select private.payment_of_intent(p_company, e.payload -> 'data' -> 'object' ->> 'payment_intent') as payment) known
  where e.company_id = p_company and e.outcome = 'parked' and e.type like 'refund.%' and (known.payment).id is not null
    and not exists (select from public.refunds b where b.company_id = p_company and b.method = 'stripe' and b.reference = r.id)
    and not exists (
      select from private.stripe_events f where f.payload -> 'data' -> 'object' ->> 'id' = r.id
        and f.payload -> 'data' -> 'object' ->> 'status' in ('failed', 'canceled')
    )
  order by r.id, e.received_at desc, e.event_id;
end $$;

/*
 * Money that left at Stripe although less was left of its payment, oldest first, for admins: [{event_id, refund, student_id,
 * student, receipt_number, payment_id, amount, left, currency, received_at}].
 */
create function private.parked_refunds() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.refuse_unless(private.is_admin());
  return coalesce((
    select jsonb_agg(jsonb_build_object(
      'event_id', r.event_id, 'refund', r.refund_id, 'student_id', s.id, 'student', s.full_name,
      'receipt_number', (r.payment).receipt_number, 'payment_id', (r.payment).id, 'currency', (r.payment).currency,
      'amount', private.exact(r.amount, (r.payment).currency),
      'left', private.exact(private.refundable(r.payment), (r.payment).currency), 'received_at', r.received_at
    ) order by r.received_at, r.event_id)
    from (select * from private.refunds_that_do_not_fit(private.company_id()) f order by f.received_at, f.event_id limit 100) r
    join public.students s on s.id = (r.payment).student_id
  ), '[]');
end $$;

/* An admin has cleared up a refund that does not fit, and says how; it stands in the log and leaves the list. */
create function private.settle_parked_refund(p_event text, p_how text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  refund record;
begin
  perform private.refuse_unless(private.is_admin());
  select r.* into refund from private.refunds_that_do_not_fit(private.company_id()) r where r.event_id = p_event;
  if refund.event_id is null then
    raise exception 'parked_refund_not_found';
  end if;
  perform private.because(p_how);
  update private.stripe_events e set outcome = 'ignored', applied_at = now()
  where e.payload -> 'data' -> 'object' ->> 'id' = refund.refund_id and e.outcome = 'parked' and e.company_id = private.company_id();
  if not found then
    raise exception 'parked_refund_not_found';
  end if;
  insert into public.admin_logs (company_id, admin_id, action, table_name, record_id, new_values, reason)
  values (private.company_id(), auth.uid(), 'update', 'stripe_events', (refund.payment).id,
    jsonb_build_object('refund', refund.refund_id, 'outcome', 'settled by hand'), btrim(p_how));
end $$;

/* What an admin may send back of a payment that came through Stripe: {intent, units}. Stripe's event about it makes the refund. */
create function private.payment_to_return(p_payment uuid, p_amount numeric, p_reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  payment public.payments := private.payment_to_change(p_payment);
begin
  if payment.method <> 'stripe' then
    raise exception 'payment_is_not_of_stripe';
  end if;
  perform private.check_amount(p_amount, payment.currency);
  perform private.because(p_reason);
  if p_amount > private.refundable(payment) then
    raise exception 'refund_exceeds_the_payment';
  end if;
  if private.to_stripe(p_amount, payment.currency) is null then
    raise exception 'amount_is_not_for_cards';
  end if;
  return jsonb_build_object('intent', payment.reference, 'units', private.to_stripe(p_amount, payment.currency));
end $$;

-- ---------------------------------------------------------------------------------------------
-- Reconciliation, for the scheduled job

/* From when events of Stripe are to be compared: an hour before the last comparison, 29 days ago at the earliest (Stripe keeps 30). */
create function private.reconcile_from() returns timestamptz
language plpgsql stable security definer set search_path = '' as $$
begin
  return greatest(now() - interval '29 days', (select r.through - interval '1 hour' from private.stripe_reconciled r));
end $$;

/* Of these events the ones that were never received, or have not settled anything yet. */
create function private.missed_events(p_events text[]) returns text[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select coalesce(array_agg(wanted.id), '{}') from unnest(p_events) wanted (id)
    where not exists (select from private.stripe_events e where e.event_id = wanted.id and e.outcome in ('applied', 'ignored'))
  );
end $$;

/* How many payments wait that name no company: someone has to look at them. */
create function private.ownerless_payments() returns integer
language plpgsql stable security definer set search_path = '' as $$
begin
  return (select count(*) from private.stripe_events e
    where e.company_id is null and e.outcome = 'parked' and e.type = 'payment_intent.succeeded');
end $$;

/* Every event up to a moment has been compared. It never goes back. */
create function private.note_reconciled(p_through timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.stripe_reconciled as r (through) values (least(p_through, now()))
  on conflict (is_only) do update set through = greatest(r.through, excluded.through);
end $$;

create function public.open_checkout(p_invoice uuid default null, p_instalments uuid[] default null, p_amount text default null) returns jsonb
language sql security invoker set search_path = '' as $$ select private.open_checkout(p_invoice, p_instalments, p_amount) $$;
create function public.open_card_setup() returns jsonb
language sql security invoker set search_path = '' as $$ select private.open_card_setup() $$;
create function public.note_session(p_checkout uuid, p_session text) returns void
language sql security invoker set search_path = '' as $$ select private.note_session(p_checkout, p_session) $$;
create function public.my_checkout(p_checkout uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.my_checkout(p_checkout) $$;
create function public.my_cards() returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.my_cards() $$;
create function public.card_to_remove(p_method uuid) returns text
language sql stable security invoker set search_path = '' as $$ select private.card_to_remove(p_method) $$;
create function public.parked_payments() returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.parked_payments() $$;
create function public.match_parked_payment(p_event text, p_student uuid) returns jsonb
language sql security invoker set search_path = '' as $$ select private.match_parked_payment(p_event, p_student) $$;
create function public.parked_payment_to_return(p_event text) returns text
language sql security invoker set search_path = '' as $$ select private.parked_payment_to_return(p_event) $$;
create function public.parked_refunds() returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.parked_refunds() $$;
create function public.settle_parked_refund(p_event text, p_how text) returns void
language sql security invoker set search_path = '' as $$ select private.settle_parked_refund(p_event, p_how) $$;
create function public.payment_to_return(p_payment uuid, p_amount numeric, p_reason text) returns jsonb
language sql security invoker set search_path = '' as $$ select private.payment_to_return(p_payment, p_amount, p_reason) $$;
create function public.reconcile_from() returns timestamptz
language sql stable security invoker set search_path = '' as $$ select private.reconcile_from() $$;
create function public.missed_events(p_events text[]) returns text[]
language sql stable security invoker set search_path = '' as $$ select private.missed_events(p_events) $$;
create function public.ownerless_payments() returns integer
language sql stable security invoker set search_path = '' as $$ select private.ownerless_payments() $$;
create function public.note_reconciled(p_through timestamptz) returns void
language sql security invoker set search_path = '' as $$ select private.note_reconciled(p_through) $$;

grant execute on function
  private.open_checkout(uuid, uuid[], text), public.open_checkout(uuid, uuid[], text),
  private.open_card_setup(), public.open_card_setup(),
  private.note_session(uuid, text), public.note_session(uuid, text),
  private.my_checkout(uuid), public.my_checkout(uuid),
  private.my_cards(), public.my_cards(),
  private.card_to_remove(uuid), public.card_to_remove(uuid),
  private.parked_payments(), public.parked_payments(),
  private.match_parked_payment(text, uuid), public.match_parked_payment(text, uuid),
  private.parked_payment_to_return(text), public.parked_payment_to_return(text),
  private.parked_refunds(), public.parked_refunds(),
  private.settle_parked_refund(text, text), public.settle_parked_refund(text, text),
  private.payment_to_return(uuid, numeric, text), public.payment_to_return(uuid, numeric, text)
to authenticated;
grant execute on function
  private.reconcile_from(), public.reconcile_from(),
  private.missed_events(text[]), public.missed_events(text[]),
  private.ownerless_payments(), public.ownerless_payments(),
  private.note_reconciled(timestamptz), public.note_reconciled(timestamptz)
to service_role;
