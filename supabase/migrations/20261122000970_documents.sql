-- Documents people keep: invoices, receipts, credit notes. What one says is fixed in the transaction that issues it; its
-- file is made from that afterwards, once, and kept with its hash. An invoice made void has a second edition that says so,
-- and a third once another takes its place; the former ones stay.

create table public.documents (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null,
  student_id uuid not null,
  kind text not null,
  number text not null,
  ref_id uuid not null,
  facts jsonb not null,
  path text,
  sha256 text,
  bytes integer,
  stored_at timestamptz,
  created_at timestamptz not null default now(),

  constraint documents_student_in_same_company foreign key (student_id, company_id) references public.students (id, company_id),
  constraint one_document_per_number unique (company_id, kind, number),
  constraint one_document_per_fact unique (ref_id, kind),
  constraint kind_of_document_is_known check (kind in ('invoice', 'void_invoice', 'void_replaced', 'receipt', 'credit_note')),
  constraint document_is_stored_whole check (num_nulls(path, sha256, bytes, stored_at) in (0, 4)),
  constraint document_lies_with_its_student check (starts_with(path, company_id || '/' || student_id || '/')),
  constraint document_hash_is_sha256 check (sha256 ~ '^[0-9a-f]{64}$' and bytes > 0)
);
create index on public.documents (student_id, company_id, created_at desc);
create index on public.documents (created_at, id) where path is null;
comment on table public.documents is 'One per issued invoice, payment and credit note. The file is made once from the facts and never again.';
comment on column public.documents.facts is 'All the document says, as it was when it was issued. Amounts are text, exact.';
comment on column public.documents.kind is 'The editions of an invoice follow each other in the order of these words.';
comment on column public.documents.ref_id is 'The invoice, payment or credit note.';

/* A document is stored once; nothing else of it ever changes. */
create function private.keep_document() returns trigger
language plpgsql set search_path = '' as $$
declare
  file text[] := array['path', 'sha256', 'bytes', 'stored_at'];
begin
  if tg_op = 'DELETE' or old.path is not null or to_jsonb(old) - file <> to_jsonb(new) - file then
    raise exception 'documents_are_append_only' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep_document before update or delete on public.documents for each row execute function private.keep_document();
create trigger append_only_truncate before truncate on public.documents for each statement execute function private.refuse_change();

-- ---------------------------------------------------------------------------------------------
-- What they say

/* What every document begins with: the company and the student as they are now. */
create function private.document_head(p_student uuid, p_currency text, p_number text, p_issued_on date, p_issued_at timestamptz) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'number', p_number, 'issued_on', p_issued_on, 'issued_at', to_char(p_issued_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
      'currency', p_currency, 'decimals', private.exponent(p_currency),
      'company', jsonb_build_object('name', c.company_name, 'primary_color', c.primary_color,
        'bank_details', c.settings ->> 'bank_details', 'footer', c.settings ->> 'invoice_footer'),
      'student', jsonb_build_object('name', s.full_name, 'email', s.email, 'number', s.student_number::text)
    )
    from public.students s join public.company_settings c on c.id = s.company_id where s.id = p_student
  );
end $$;

/* Everything the PDF of an invoice says, amounts as text. */
create function private.invoice_facts(p_invoice uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select private.document_head(v.student_id, v.currency, v.number, v.issued_on, v.issued_at) || jsonb_build_object(
      'kind', 'invoice', 'notes', v.notes, 'replaces', (select r.number from public.invoices r where r.id = v.replaces_id),
      'subtotal', private.exact(v.subtotal, v.currency), 'discount', private.exact(v.discount, v.currency), 'has_discount', v.discount > 0,
      'discount_percent', trim_scale(v.discount_percent)::text, 'discount_reason', v.discount_reason,
      'tax', private.exact(v.tax, v.currency), 'tax_name', v.tax_name, 'tax_percent', trim_scale(v.tax_percent)::text,
      'tax_inclusive', v.tax_inclusive, 'amount', private.exact(v.amount, v.currency),
      'already_paid', case when v.settled > 0 then private.exact(v.settled, v.currency) end,
      'to_pay', private.exact(v.amount - v.settled, v.currency),
      'lines', (
        select jsonb_agg(jsonb_build_object('description', i.description, 'quantity', trim_scale(i.quantity)::text,
          'unit_price', private.exact(i.unit_price, v.currency), 'amount', private.exact(i.amount, v.currency)) order by i.position)
        from public.invoice_items i where i.invoice_id = v.id
      ),
      'instalments', coalesce((
        select jsonb_agg(jsonb_build_object('number', i.installment_number, 'due_date', i.due_date, 'amount', private.exact(i.amount, v.currency))
          order by i.due_date, i.installment_number)
        from public.installment_plans i where i.invoice_id = v.id and i.superseded_at is null
      ), '[]')
    )
    from public.invoices v where v.id = p_invoice
  );
end $$;

/* A payment and the instalments it paid. */
create function private.receipt_facts(p_payment uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select private.document_head(p.student_id, p.currency, p.receipt_number, private.day_in(c.time_zone, p.recorded_at), p.recorded_at)
      || jsonb_build_object(
        'kind', 'receipt', 'amount', private.exact(p.amount, p.currency), 'method', p.method, 'reference', p.reference,
        'received_on', p.received_on,
        'parts', coalesce((
          select jsonb_agg(jsonb_build_object('invoice', part.number, 'instalment', part.installment_number, 'due_date', part.due_date,
            'amount', private.exact(part.amount, p.currency)) order by part.due_date, part.number, part.installment_number)
          from (
            select v.number, i.installment_number, i.due_date, sum(a.amount) as amount
            from public.payment_allocations a
            join public.installment_plans i on i.id = a.instalment_id join public.invoices v on v.id = a.invoice_id
            where a.payment_id = p.id group by v.number, i.id having sum(a.amount) > 0
          ) part
        ), '[]'),
        'credit', (
          select private.exact(sum(e.amount), p.currency) from public.credit_entries e where e.payment_id = p.id having sum(e.amount) > 0
        )
      )
    from public.payments p join public.company_settings c on c.id = p.company_id where p.id = p_payment
  );
end $$;

/* A credit note; the tax in it is its share of the invoice's. */
create function private.credit_note_facts(p_note uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select private.document_head(n.student_id, n.currency, n.number, n.issued_on, n.issued_at) || jsonb_build_object(
      'kind', 'credit_note', 'amount', private.exact(n.amount, n.currency), 'reason', n.reason,
      'invoice', v.number, 'invoice_issued_on', v.issued_on, 'tax_name', v.tax_name, 'tax_percent', trim_scale(v.tax_percent)::text,
      'tax', private.exact(private.nearest(n.amount * v.tax * unit.size * unit.size, v.amount * unit.size) / unit.size, n.currency)
    )
    from public.credit_notes n join public.invoices v on v.id = n.invoice_id
    cross join lateral (select 10::numeric ^ private.exponent(n.currency) as size) unit
    where n.id = p_note
  );
end $$;

/*
 * A student's account between two days for a statement, for the student and the office; see student_statement. Made anew
 * each time it is asked for, so nothing of it is kept.
 */
create function private.statement_facts(p_student uuid, p_currency text, p_from date, p_to date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  account jsonb := private.student_statement(p_student, p_currency, p_from, p_to);
  today date := (select private.today(s.company_id) from public.students s where s.id = p_student);
begin
  if not exists (select from private.currencies c where c.code = p_currency) then
    raise exception 'currency_is_unknown';
  end if;
  return private.document_head(p_student, p_currency, private.day_text(coalesce(p_to, today)), today, today::timestamp at time zone 'UTC')
    || account || jsonb_build_object('kind', 'statement', 'from', p_from, 'to', p_to, 'closing_is_credit', (account ->> 'closing')::numeric < 0);
end $$;

-- ---------------------------------------------------------------------------------------------
-- Issued together with what they document

/* Fixes what a document says at the end of the transaction that issued it, when its instalments and allocations are there. */
create function private.issue_document() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  said jsonb := case tg_argv[0]
    when 'invoice' then private.invoice_facts(new.id)
    when 'receipt' then private.receipt_facts(new.id)
    when 'credit_note' then private.credit_note_facts(new.id) end;
begin
  if said is not null then
    insert into public.documents (company_id, student_id, kind, number, ref_id, facts)
    values (new.company_id, new.student_id, tg_argv[0], said ->> 'number', new.id, said)
    on conflict do nothing;
  end if;
  return null;
end $$;

create constraint trigger issue_document after insert or update of number on public.invoices
deferrable initially deferred for each row when (new.number is not null) execute function private.issue_document('invoice');
create constraint trigger issue_document after insert on public.payments
deferrable initially deferred for each row execute function private.issue_document('receipt');
create constraint trigger issue_document after insert on public.credit_notes
deferrable initially deferred for each row execute function private.issue_document('credit_note');

/*
 * Another edition of an invoice that is void: what it said when it was issued, that nothing is to be paid on it since, and,
 * once that has a number, which invoice takes its place.
 */
create function private.issue_void_edition() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  is_replaced boolean := tg_argv[0] = 'void_replaced';
begin
  insert into public.documents (company_id, student_id, kind, number, ref_id, facts)
  select d.company_id, d.student_id, tg_argv[0], d.number, d.ref_id,
    d.facts || jsonb_build_object('kind', tg_argv[0], 'voided_on', v.voided_on, 'replaced_by', case when is_replaced then new.number end)
  from public.documents d join public.invoices v on v.id = d.ref_id and v.status = 'void'
  where d.kind = 'invoice' and d.ref_id = case when is_replaced then new.replaces_id else new.id end
  on conflict do nothing;
  return null;
end $$;

create constraint trigger issue_void_edition after update of status on public.invoices
deferrable initially deferred for each row when (new.status = 'void' and old.status <> 'void')
execute function private.issue_void_edition('void_invoice');
create constraint trigger issue_replaced_edition after insert or update of number on public.invoices
deferrable initially deferred for each row when (new.number is not null and new.replaces_id is not null)
execute function private.issue_void_edition('void_replaced');

-- ---------------------------------------------------------------------------------------------
-- Their files

/*
 * Remembers where a document's file lies; for the server. The first one counts: whoever comes later is told of that.
 * Returns {path, sha256}.
 */
create function private.store_document(p_document uuid, p_path text, p_sha256 text, p_bytes integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from storage.objects o where o.bucket_id = 'documents' and o.name = p_path) then
    raise exception 'file_not_uploaded';
  end if;
  update public.documents d set path = p_path, sha256 = p_sha256, bytes = p_bytes, stored_at = now()
  where d.id = p_document and d.path is null;
  return (select jsonb_build_object('path', d.path, 'sha256', d.sha256) from public.documents d where d.id = p_document);
end $$;

create function public.statement_facts(p_student uuid, p_currency text, p_from date default null, p_to date default null) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.statement_facts(p_student, p_currency, p_from, p_to) $$;
create function public.store_document(p_document uuid, p_path text, p_sha256 text, p_bytes integer) returns jsonb
language sql security invoker set search_path = '' as $$ select private.store_document(p_document, p_path, p_sha256, p_bytes) $$;
grant execute on function private.statement_facts(uuid, text, date, date), public.statement_facts(uuid, text, date, date) to authenticated;
grant execute on function private.store_document(uuid, text, text, integer), public.store_document(uuid, text, text, integer) to service_role;

-- ---------------------------------------------------------------------------------------------
-- Row-level security: students see their own, the office all, mentors nothing

select private.guard('public.documents');
create policy "visible to the office and to their student" on public.documents
for select to authenticated using (student_id = (select private.student_id()) or (select private.is_office()));
grant select on public.documents to authenticated;
revoke insert, update, delete, truncate on public.documents from service_role;

insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types) values
  ('documents', 'documents', false, 10485760, array['application/pdf'])
on conflict (id) do nothing;

-- Paths are company / student / document and hash. Only the server writes.
create policy "documents are visible to the office and to their student" on storage.objects
for select to authenticated using (
  bucket_id = 'documents'
  and (storage.foldername(name))[1] = (select private.company_id())::text
  and ((storage.foldername(name))[2] = (select private.student_id())::text or (select private.is_office()))
);
