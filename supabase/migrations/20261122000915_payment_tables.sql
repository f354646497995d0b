-- The ledger: money that came, where it lies now, and what students and staff say about it. Rows are added, never edited.

/* What two references are compared by: as they look, not as they are written. Case, blanks and what nobody sees tell none apart. */
create function private.reference_key(p_reference text) returns text
language plpgsql immutable set search_path = '' as $$
begin
  return upper(private.seen(normalize(p_reference, NFKC)));
end $$;

create table private.payment_proofs (
  path text primary key,
  company_id uuid not null,
  student_id uuid not null,
  type text not null,
  size bigint not null,
  sha256 text not null,
  checked_at timestamptz not null default now(),

  constraint proofs_student_in_same_company foreign key (student_id, company_id) references public.students (id, company_id),
  constraint proof_is_the_students check (starts_with(path, company_id || '/' || student_id || '/')),
  constraint proof_is_an_image_or_pdf check (type in ('image/png', 'image/jpeg', 'image/webp', 'application/pdf')),
  constraint proof_size_is_sensible check (size between 1 and 10485760),
  constraint proof_hash_is_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);
create index on private.payment_proofs (student_id, company_id);
create index on private.payment_proofs (company_id, sha256);
alter table private.payment_proofs enable row level security;
create policy "nobody reads it by hand" on private.payment_proofs for select to authenticated using (false);
comment on table private.payment_proofs is 'Uploaded proofs whose first bytes the server has read. Only these can be claimed with.';

create table public.payment_claims (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null default private.company_id() references public.company_settings (id),
  student_id uuid not null,
  invoice_id uuid,
  instalment_ids uuid[] not null default '{}',
  currency text not null references private.currencies (code),
  amount numeric not null,
  method text not null,
  reference text,
  reference_key text generated always as (private.reference_key(reference)) stored,
  paid_on date not null,
  proof_path text references private.payment_proofs (path),
  note text,
  state text not null default 'in_review',
  recorded_by uuid not null default auth.uid(),
  recorded_on date not null,
  recorded_at timestamptz not null default now(),
  reviewed_by uuid,
  reviewed_at timestamptz,
  refusal_reason text,

  constraint claims_belong_to_one_student unique (id, company_id, student_id, currency),
  constraint claims_student_in_same_company foreign key (student_id, company_id) references public.students (id, company_id),
  constraint claims_invoice_of_same_student foreign key (invoice_id, company_id, student_id, currency)
    references public.invoices (id, company_id, student_id, currency),
  constraint claims_recorder_in_same_company foreign key (recorded_by, company_id) references public.users (id, company_id),
  constraint claims_reviewer_in_same_company foreign key (reviewed_by, company_id) references public.users (id, company_id),
  constraint claim_amount_fits_its_currency check (private.fits(currency, amount) and amount > 0),
  constraint payment_method_is_known check (method in ('bank_transfer', 'cash', 'cheque', 'card_terminal', 'other')),
  constraint payment_names_its_reference check (method = 'cash' or coalesce(length(reference_key), 0) between 1 and 140),
  constraint claim_state_is_known check (state in ('in_review', 'approved', 'refused', 'withdrawn')),
  constraint claim_review_is_signed check ((state in ('approved', 'refused')) = (reviewed_by is not null) and (state = 'in_review') = (reviewed_at is null)),
  constraint refusal_says_why check ((state = 'refused') = (refusal_reason is not null) and length(btrim(refusal_reason)) between 3 and 500),
  constraint nobody_approves_their_own_record check (reviewed_by <> recorded_by),
  constraint claim_note_is_short check (length(note) <= 1000),
  constraint claim_names_few_instalments check (cardinality(instalment_ids) <= 60)
);
create unique index claim_is_made_once on public.payment_claims (student_id, method, reference_key) where state = 'in_review';
create unique index proof_is_claimed_once on public.payment_claims (proof_path) where state in ('in_review', 'approved');
create index on public.payment_claims (company_id, recorded_at, id) where state = 'in_review';
create index on public.payment_claims (company_id, method, reference_key) where state = 'in_review';
create index on public.payment_claims (company_id, recorded_at desc, id);
create index on public.payment_claims (student_id, recorded_at desc);
create index on public.payment_claims (proof_path);
create index on public.payment_claims (invoice_id, company_id);
create index on public.payment_claims (recorded_by, company_id);
create index on public.payment_claims (reviewed_by, company_id);
create index on public.payment_claims (currency);
comment on table public.payment_claims is 'What a student or an enrollment manager says was paid. Money only once another person has approved it.';

create table public.payments (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null references public.company_settings (id),
  student_id uuid not null,
  currency text not null references private.currencies (code),
  amount numeric not null,
  method text not null,
  reference text,
  reference_key text generated always as (private.reference_key(reference)) stored,
  received_on date not null,
  receipt_number text not null,
  claim_id uuid,
  proof_path text references private.payment_proofs (path),
  recorded_by uuid,
  approved_by uuid,
  recorded_at timestamptz not null default now(),

  constraint payments_belong_to_one_student unique (id, company_id, student_id, currency),
  constraint receipt_number_is_unique unique (company_id, receipt_number),
  constraint claim_is_approved_once unique (claim_id),
  constraint receipt_number_is_formed check (receipt_number ~ '^R-[0-9]{4}-[0-9]{6,9}$'),
  constraint payments_student_in_same_company foreign key (student_id, company_id) references public.students (id, company_id),
  constraint payments_claim_of_same_student foreign key (claim_id, company_id, student_id, currency)
    references public.payment_claims (id, company_id, student_id, currency),
  constraint payments_recorder_in_same_company foreign key (recorded_by, company_id) references public.users (id, company_id),
  constraint payments_approver_in_same_company foreign key (approved_by, company_id) references public.users (id, company_id),
  constraint payment_amount_fits_its_currency check (private.fits(currency, amount) and amount > 0),
  constraint paid_by_a_known_method check (method in ('bank_transfer', 'cash', 'cheque', 'card_terminal', 'other', 'stripe')),
  constraint paid_under_a_reference check (method = 'cash' or coalesce(length(reference_key), 0) between 1 and 255),
  constraint approver_is_another_person check (approved_by <> recorded_by and (claim_id is null) = (approved_by is null)),
  constraint payment_is_signed check ((recorded_by is null) = (method = 'stripe'))
);
create index on public.payments (student_id, company_id, received_on desc);
create index on public.payments (company_id, received_on, id);
create index on public.payments (recorded_by, company_id);
create index on public.payments (approved_by, company_id);
create index on public.payments (proof_path);
create index on public.payments (company_id, method, reference_key);
create index on public.payments (currency);
comment on table public.payments is 'Money that came. Each unit of it lies in exactly one place: on an instalment, in the credit, or paid back.';

create table private.payment_references (
  company_id uuid not null references public.company_settings (id),
  method text not null,
  reference_key text not null,
  payment_id uuid not null references public.payments (id),

  constraint reference_is_recorded_once primary key (company_id, method, reference_key)
);
create index on private.payment_references (payment_id);
alter table private.payment_references enable row level security;
create policy "nobody reads it by hand" on private.payment_references for select to authenticated using (false);
comment on table private.payment_references is 'Whose each reference is: one payment''s, until that is reversed. What was recorded by mistake can be recorded again.';

create table public.refunds (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null,
  student_id uuid not null,
  payment_id uuid not null,
  currency text not null,
  kind text not null,
  state text not null default 'done',
  amount numeric not null,
  method text not null,
  reference text,
  reason text not null,
  decided_by uuid,
  refunded_on date not null,
  created_at timestamptz not null default now(),
  finished_at timestamptz,

  constraint refunds_belong_to_one_payment unique (id, payment_id, company_id, student_id, currency),
  constraint refunds_payment_of_same_student foreign key (payment_id, company_id, student_id, currency)
    references public.payments (id, company_id, student_id, currency),
  constraint refunds_author_in_same_company foreign key (decided_by, company_id) references public.users (id, company_id),
  constraint refund_reference_is_recorded_once unique (company_id, method, reference),
  constraint refund_kind_is_known check (kind in ('refund', 'reversal')),
  constraint refund_state_is_known check (state in ('pending', 'done', 'failed') and (kind = 'refund' or state = 'done')),
  constraint refund_has_an_end check ((state = 'pending') = (finished_at is null)),
  constraint refund_fits_its_currency check (private.fits(currency, amount) and amount > 0),
  constraint refund_reason_is_given check (length(btrim(reason)) between 3 and 500)
);
create index on public.refunds (payment_id, company_id);
create index on public.refunds (student_id, company_id, refunded_on);
create index on public.refunds (decided_by, company_id);
comment on table public.refunds is 'Money paid back (refund), or that never came or was taken back (reversal). The payment stays as it was.';

create table public.payment_allocations (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null,
  student_id uuid not null,
  invoice_id uuid not null,
  instalment_id uuid not null,
  currency text not null,
  payment_id uuid,
  credit_note_id uuid,
  amount numeric not null,
  effective_on date not null,
  created_at timestamptz not null default clock_timestamp(),

  constraint allocations_instalment_of_same_invoice foreign key (instalment_id, invoice_id, company_id, student_id, currency)
    references public.installment_plans (id, invoice_id, company_id, student_id, currency),
  constraint allocations_payment_of_same_student foreign key (payment_id, company_id, student_id, currency)
    references public.payments (id, company_id, student_id, currency),
  constraint allocations_credit_note_of_same_invoice foreign key (credit_note_id, invoice_id, company_id, student_id, currency)
    references public.credit_notes (id, invoice_id, company_id, student_id, currency),
  constraint allocation_has_one_source check ((payment_id is null) <> (credit_note_id is null)),
  constraint allocation_fits_its_currency check (private.fits(currency, amount) and amount <> 0),
  constraint credit_is_laid_once check (credit_note_id is null or amount > 0)
);
create index on public.payment_allocations (instalment_id);
create index on public.payment_allocations (invoice_id);
create index on public.payment_allocations (payment_id);
create index on public.payment_allocations (credit_note_id);
create index on public.payment_allocations (student_id, company_id);
create index on public.payment_allocations (company_id, effective_on);
comment on table public.payment_allocations is 'What settles an instalment: parts of payments (negative when taken off again) and of credit notes.';

create table public.credit_entries (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null,
  student_id uuid not null,
  payment_id uuid not null,
  refund_id uuid,
  currency text not null,
  kind text not null,
  amount numeric not null,
  created_on date not null,
  created_at timestamptz not null default clock_timestamp(),

  constraint credit_payment_of_same_student foreign key (payment_id, company_id, student_id, currency)
    references public.payments (id, company_id, student_id, currency),
  constraint credit_refund_of_same_payment foreign key (refund_id, payment_id, company_id, student_id, currency)
    references public.refunds (id, payment_id, company_id, student_id, currency),
  constraint credit_kind_has_its_sign check (
    kind in ('surplus', 'released', 'refund_failed') and amount > 0 or kind in ('applied', 'refunded') and amount < 0
  ),
  constraint credit_names_its_refund check ((kind in ('refunded', 'refund_failed')) = (refund_id is not null)),
  constraint credit_fits_its_currency check (private.fits(currency, amount))
);
create index on public.credit_entries (payment_id);
create index on public.credit_entries (refund_id);
create index on public.credit_entries (student_id, currency);
create index on public.credit_entries (company_id);
comment on table public.credit_entries is 'A student''s credit: money of their payments that lies on no instalment. The balance is the sum.';

create table public.payment_promises (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null,
  student_id uuid not null,
  promised_on date not null,
  note text,
  promised_by uuid not null,
  created_on date not null,
  created_at timestamptz not null default now(),
  ended_at timestamptz,

  constraint promises_student_in_same_company foreign key (student_id, company_id) references public.students (id, company_id),
  constraint promises_author_in_same_company foreign key (promised_by, company_id) references public.users (id, company_id),
  constraint promise_is_ahead check (promised_on >= created_on),
  constraint promise_note_is_short check (length(note) <= 500)
);
create unique index one_open_promise_per_student on public.payment_promises (student_id) where ended_at is null;
create index on public.payment_promises (student_id, company_id);
create index on public.payment_promises (promised_by, company_id);
create index on public.payment_promises (company_id);

create table public.payment_reminders (
  instalment_id uuid not null,
  schedule_version integer not null,
  stage integer not null,
  company_id uuid not null,
  student_id uuid not null,
  invoice_id uuid not null,
  currency text not null,
  sent_on date not null,

  primary key (instalment_id, schedule_version, stage),
  constraint reminders_instalment_of_same_invoice foreign key (instalment_id, invoice_id, company_id, student_id, currency)
    references public.installment_plans (id, invoice_id, company_id, student_id, currency) on delete cascade
);
create index on public.payment_reminders (student_id);
create index on public.payment_reminders (company_id);
comment on column public.payment_reminders.stage is 'Days from the due date: -7 is a week before.';

create table public.payment_methods (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null,
  student_id uuid not null,
  method_type text not null,
  last_four text not null,
  expiry_date text,
  is_default boolean not null default false,
  brand text,
  provider text not null,
  provider_customer_id text not null,
  provider_method_id text not null,
  created_at timestamptz not null default now(),

  constraint methods_student_in_same_company foreign key (student_id, company_id) references public.students (id, company_id),
  constraint provider_method_is_unique unique (company_id, provider, provider_method_id),
  constraint method_type_is_known check (method_type in ('card', 'bank_debit') and provider = 'stripe'),
  constraint only_four_digits_are_kept check (last_four ~ '^[0-9]{4}$'),
  constraint expiry_is_month_and_year check (expiry_date ~ '^(0[1-9]|1[0-2])/[0-9]{2}$'),
  constraint no_card_number_is_kept check (provider_method_id || ' ' || provider_customer_id || ' ' || coalesce(brand, '') !~ '[0-9]{13,19}')
);
create unique index one_default_method_per_student on public.payment_methods (student_id) where is_default;
create index on public.payment_methods (student_id, company_id);
comment on table public.payment_methods is 'Cards kept by the provider. Here lie its token, the brand, four digits and the expiry.';

create table private.stripe_events (
  event_id text primary key,
  company_id uuid references public.company_settings (id),
  type text not null,
  payload jsonb not null,
  received_at timestamptz not null default now(),
  applied_at timestamptz,
  outcome text,
  error text,

  constraint event_outcome_is_known check (outcome in ('applied', 'ignored', 'parked') and (outcome is null) = (applied_at is null))
);
create index on private.stripe_events (company_id, received_at);
create index on private.stripe_events (company_id) where outcome = 'parked';
create index on private.stripe_events ((payload -> 'data' -> 'object' ->> 'id'));
alter table private.stripe_events enable row level security;
create policy "nobody reads it by hand" on private.stripe_events for select to authenticated using (false);
comment on table private.stripe_events is 'Every event once. parked: what no student or invoice could be found for; staff look at it.';

-- ---------------------------------------------------------------------------------------------
-- Append-only, for everyone

/* A payment takes its reference. */
create function private.take_reference() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.payment_references (company_id, method, reference_key, payment_id)
  values (new.company_id, new.method, new.reference_key, new.id);
  return null;
end $$;
create trigger take_reference after insert on public.payments
for each row when (new.reference_key is not null) execute function private.take_reference();

/* A refund ends once: pending becomes done or failed. */
create function private.keep_refund() returns trigger
language plpgsql set search_path = '' as $$
begin
  if tg_op = 'DELETE' or old.state <> 'pending' or to_jsonb(old) - array['state', 'finished_at', 'reference'] <> to_jsonb(new) - array['state', 'finished_at', 'reference'] then
    raise exception 'refunds_are_append_only' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep_refund before update or delete on public.refunds for each row execute function private.keep_refund();

/* A claim is decided once. */
create function private.keep_claim() returns trigger
language plpgsql set search_path = '' as $$
declare
  -- The generated column is computed after this trigger.
  facts text[] := array['state', 'reviewed_by', 'reviewed_at', 'refusal_reason', 'reference_key'];
begin
  if tg_op = 'DELETE' or old.state <> 'in_review' or to_jsonb(old) - facts <> to_jsonb(new) - facts then
    raise exception 'payment_claims_are_append_only' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep_claim before update or delete on public.payment_claims for each row execute function private.keep_claim();

create trigger append_only before update or delete on public.payments for each row execute function private.refuse_change();
create trigger append_only before update or delete on public.payment_allocations for each row execute function private.refuse_change();
create trigger append_only before update or delete on public.credit_entries for each row execute function private.refuse_change();
create trigger append_only_truncate before truncate on public.payments for each statement execute function private.refuse_change();
create trigger append_only_truncate before truncate on public.payment_allocations for each statement execute function private.refuse_change();
create trigger append_only_truncate before truncate on public.credit_entries for each statement execute function private.refuse_change();
create trigger append_only_truncate before truncate on public.refunds for each statement execute function private.refuse_change();
create trigger append_only_truncate before truncate on public.payment_claims for each statement execute function private.refuse_change();

create trigger audit after insert or update on public.payment_claims for each row execute function private.audit('recorded_at', 'reference_key');
create trigger audit after insert on public.payments for each row execute function private.audit('recorded_at', 'reference_key');
create trigger audit after insert or update on public.refunds for each row execute function private.audit('created_at');
create trigger audit after insert or update on public.payment_promises for each row execute function private.audit('created_at');

-- ---------------------------------------------------------------------------------------------
-- What must add up when a transaction ends

/* Lines come to the subtotal, live instalments to the amount, allocations to what is settled and credited. */
create function private.check_invoice(p_invoice uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v public.invoices;
  lines record;
  plan record;
  laid record;
begin
  select * into v from public.invoices i where i.id = p_invoice;
  if v.id is null then
    return;
  end if;
  select coalesce(sum(i.amount), 0) as amount, coalesce(sum(i.discount), 0) as discount, coalesce(sum(i.tax), 0) as tax into lines
  from public.invoice_items i where i.invoice_id = p_invoice;
  if (lines.amount, lines.discount, lines.tax) <> (v.subtotal, v.discount, v.tax) then
    raise exception 'lines_do_not_add_up';
  end if;
  select coalesce(sum(i.amount), 0) as amount, coalesce(sum(i.settled), 0) as settled, coalesce(sum(i.credited), 0) as credited into plan
  from public.installment_plans i where i.invoice_id = p_invoice and i.superseded_at is null;
  if (plan.amount, plan.settled, plan.credited) <> (v.amount, v.settled, v.credited) then
    raise exception 'instalments_do_not_add_up';
  end if;
  select coalesce(sum(a.amount) filter (where a.payment_id is not null), 0) as settled,
    coalesce(sum(a.amount) filter (where a.credit_note_id is not null), 0) as credited,
    (select coalesce(sum(n.amount), 0) from public.credit_notes n where n.invoice_id = p_invoice) as noted into laid
  from public.payment_allocations a where a.invoice_id = p_invoice;
  if (laid.settled, laid.credited, laid.noted) <> (v.settled, v.credited, v.credited) or exists (
    select from public.installment_plans i
    left join public.payment_allocations a on a.instalment_id = i.id
    where i.invoice_id = p_invoice and i.superseded_at is null
    group by i.id, i.settled, i.credited
    having i.settled <> coalesce(sum(a.amount) filter (where a.payment_id is not null), 0)
      or i.credited <> coalesce(sum(a.amount) filter (where a.credit_note_id is not null), 0)
  ) then
    raise exception 'allocations_do_not_add_up';
  end if;
end $$;

/* Each unit of a payment lies on an instalment, in the credit, or was paid back; none of the three is negative. */
create function private.check_payment(p_payment uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  paid numeric := (select p.amount from public.payments p where p.id = p_payment);
  laid numeric := (select coalesce(sum(a.amount), 0) from public.payment_allocations a where a.payment_id = p_payment);
  credit numeric := (select coalesce(sum(c.amount), 0) from public.credit_entries c where c.payment_id = p_payment);
  back numeric := (select coalesce(sum(r.amount), 0) from public.refunds r where r.payment_id = p_payment and r.state <> 'failed');
begin
  if paid <> laid + credit + back or laid < 0 or credit < 0 or back < 0 then
    raise exception 'payment_does_not_add_up';
  end if;
end $$;

create function private.check_sums() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  row jsonb := to_jsonb(coalesce(new, old));
begin
  if tg_argv[0] = 'invoice' then
    perform private.check_invoice(coalesce(row ->> 'invoice_id', row ->> 'id')::uuid);
  elsif coalesce(row ->> 'payment_id', case when tg_table_name = 'payments' then row ->> 'id' end) is not null then
    perform private.check_payment(coalesce(row ->> 'payment_id', row ->> 'id')::uuid);
  end if;
  return null;
end $$;

create constraint trigger adds_up after insert or update of subtotal, discount, tax, amount, settled, credited on public.invoices
deferrable initially deferred for each row execute function private.check_sums('invoice');
create constraint trigger adds_up after insert or update or delete on public.invoice_items
deferrable initially deferred for each row execute function private.check_sums('invoice');
create constraint trigger adds_up after insert or update or delete on public.installment_plans
deferrable initially deferred for each row execute function private.check_sums('invoice');
create constraint trigger adds_up after insert on public.credit_notes
deferrable initially deferred for each row execute function private.check_sums('invoice');
create constraint trigger invoice_adds_up after insert on public.payment_allocations
deferrable initially deferred for each row execute function private.check_sums('invoice');
create constraint trigger payment_adds_up after insert on public.payment_allocations
deferrable initially deferred for each row execute function private.check_sums('payment');
create constraint trigger adds_up after insert on public.payments
deferrable initially deferred for each row execute function private.check_sums('payment');
create constraint trigger adds_up after insert on public.credit_entries
deferrable initially deferred for each row execute function private.check_sums('payment');
create constraint trigger adds_up after insert or update on public.refunds
deferrable initially deferred for each row execute function private.check_sums('payment');

-- ---------------------------------------------------------------------------------------------
-- Row-level security: students see their own, the office all, mentors nothing

select private.guard('public.payment_claims');
create policy "visible to the office and to their student" on public.payment_claims
for select to authenticated using (student_id = (select private.student_id()) or (select private.is_office()));
select private.guard('public.payments');
create policy "visible to the office and to their student" on public.payments
for select to authenticated using (student_id = (select private.student_id()) or (select private.is_office()));
select private.guard('public.refunds');
create policy "visible to the office and to their student" on public.refunds
for select to authenticated using (student_id = (select private.student_id()) or (select private.is_office()));
select private.guard('public.payment_allocations');
create policy "visible to the office and to their student" on public.payment_allocations
for select to authenticated using (student_id = (select private.student_id()) or (select private.is_office()));
select private.guard('public.credit_entries');
create policy "visible to the office and to their student" on public.credit_entries
for select to authenticated using (student_id = (select private.student_id()) or (select private.is_office()));
select private.guard('public.payment_promises');
create policy "visible to the office and to their student" on public.payment_promises
for select to authenticated using (student_id = (select private.student_id()) or (select private.is_office()));
select private.guard('public.payment_reminders');
create policy "visible to the office" on public.payment_reminders for select to authenticated using ((select private.is_office()));
select private.guard('public.payment_methods');
create policy "visible to their student" on public.payment_methods
for select to authenticated using (student_id = (select private.student_id()));

grant select on public.payments, public.payment_allocations, public.credit_entries, public.payment_reminders to authenticated;
-- What the office writes beside a record, a refund or a promise is for itself, and read through functions.
grant select (id, company_id, student_id, invoice_id, instalment_ids, currency, amount, method, reference, reference_key, paid_on, proof_path,
  state, recorded_by, recorded_on, recorded_at, reviewed_by, reviewed_at, refusal_reason) on public.payment_claims to authenticated;
grant select (id, company_id, student_id, payment_id, currency, kind, state, amount, method, reference, decided_by, refunded_on, created_at,
  finished_at) on public.refunds to authenticated;
grant select (id, company_id, student_id, promised_on, promised_by, created_on, created_at, ended_at) on public.payment_promises to authenticated;
grant select (id, company_id, student_id, method_type, last_four, expiry_date, is_default, brand, created_at)
  on public.payment_methods to authenticated;
-- Functions are the only way to write, for the server too.
revoke insert, update, delete, truncate on public.payment_claims, public.payments, public.refunds, public.payment_allocations,
  public.credit_entries, public.payment_promises, public.payment_reminders, public.payment_methods from service_role;

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types) values
  ('payment-proofs', 'payment-proofs', false, 10485760, array['image/png', 'image/jpeg', 'image/webp', 'application/pdf'])
on conflict (id) do nothing;

-- Paths are company / student / random name.
create policy "proofs are visible to the office and to their student" on storage.objects
for select to authenticated using (
  bucket_id = 'payment-proofs'
  and (storage.foldername(name))[1] = (select private.company_id())::text
  and ((storage.foldername(name))[2] = (select private.student_id())::text or (select private.is_office()))
);
/* Room for another proof: 20 an hour for a student, linked or not. */
create function private.may_store_proof() returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return private.is_office() or private.uploads_of_the_hour('payment-proofs', private.own_folder()) < 20;
end $$;
create trigger proofs_come_slowly before insert on storage.objects for each row
when (new.bucket_id = 'payment-proofs') execute function private.limit_uploads(20);
grant execute on function private.may_store_proof() to authenticated;

create policy "students and the office upload proofs" on storage.objects
for insert to authenticated with check (
  bucket_id = 'payment-proofs'
  and (storage.foldername(name))[1] = (select private.company_id())::text
  and ((storage.foldername(name))[2] = (select private.student_id())::text or (select private.is_office()))
  and (select private.may_store_proof())
);

/* A proof that was checked is evidence: its bytes stay as the office sees them, for the server, too. Unclaimed ones are forgotten first. */
create function private.keep_proof() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' or exists (select from private.payment_proofs f where f.path = old.name) then
    raise exception 'proof_is_kept' using errcode = '42501';
  end if;
  return old;
end $$;
create trigger proof_is_written_once before update of bucket_id, name, version on storage.objects for each row
when (old.bucket_id = 'payment-proofs' and (old.bucket_id, old.name, old.version) is distinct from (new.bucket_id, new.name, new.version))
execute function private.keep_proof();
create trigger proof_is_kept before delete on storage.objects for each row
when (old.bucket_id = 'payment-proofs') execute function private.keep_proof();
