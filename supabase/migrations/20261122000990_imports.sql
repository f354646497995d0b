-- Many students from a file. Every row is kept as it was written and checked without writing anything else; then each
-- good row is enrolled in a transaction of its own, once. Rows missing from a file mean nothing: nobody is ever removed.

create table public.student_imports (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null default private.company_id() references public.company_settings (id),
  file_name text not null,
  file_hash text not null,
  headers text[] not null,
  headers_key text not null,
  row_count integer not null,
  mapping jsonb,
  options jsonb not null default '{}',
  state text not null default 'new',
  sends_mail boolean not null default true,
  created_by uuid not null default auth.uid(),
  created_at timestamptz not null default clock_timestamp(),
  checked_at timestamptz,
  started_by uuid,
  started_at timestamptz,
  finished_at timestamptz,

  constraint imports_belong_to_one_company unique (id, company_id),
  constraint imports_author_in_same_company foreign key (created_by, company_id) references public.users (id, company_id),
  constraint imports_starter_in_same_company foreign key (started_by, company_id) references public.users (id, company_id),
  constraint import_state_is_known check (state in ('new', 'checked', 'running', 'done')),
  constraint import_names_its_file check (length(btrim(file_name)) between 1 and 255),
  constraint import_file_is_hashed check (file_hash ~ '^[0-9a-f]{64}$'),
  constraint import_has_columns check (cardinality(headers) between 1 and 100),
  constraint import_has_rows check (row_count between 1 and 10000),
  constraint import_mapping_is_a_list check (jsonb_typeof(mapping) = 'array'),
  constraint started_imports_are_signed check ((state in ('running', 'done')) = (started_by is not null) and (state = 'done') = (finished_at is not null))
);
create index on public.student_imports (company_id, created_at desc, id);
create index on public.student_imports (company_id, headers_key, created_at desc);
create index on public.student_imports (company_id, file_hash);
create index on public.student_imports (created_by, company_id);
create index on public.student_imports (started_by, company_id);
comment on column public.student_imports.headers_key is 'The same for files with the same header: what their columns are is remembered.';
comment on table public.student_imports is 'One file of students: new, checked (a dry run), running, done.';

create table public.student_import_rows (
  import_id uuid not null,
  row_number integer not null,
  company_id uuid not null default private.company_id(),
  line integer not null,
  cells text[] not null,
  draft jsonb not null default '{}',
  problems jsonb not null default '[]',
  state text not null default 'new',
  student_id uuid,
  invitation_id uuid,
  enrolled_at timestamptz,
  mailed_at timestamptz,

  primary key (import_id, row_number),
  constraint import_rows_in_same_company foreign key (import_id, company_id) references public.student_imports (id, company_id),
  constraint import_rows_student_in_same_company foreign key (student_id, company_id) references public.students (id, company_id),
  constraint import_row_state_is_known check (state in ('new', 'create', 'exists', 'error', 'created')),
  constraint imported_rows_name_their_student check ((state = 'created') = (student_id is not null) and (state = 'created') = (enrolled_at is not null)),
  constraint import_row_is_short check (cardinality(cells) <= 200 and jsonb_typeof(problems) = 'array' and jsonb_typeof(draft) = 'object')
);
create index on public.student_import_rows (import_id, company_id);
create index on public.student_import_rows (import_id, state, row_number);
create index on public.student_import_rows (student_id, company_id);
create index on public.student_import_rows (company_id);
create index on public.student_import_rows (invitation_id);
comment on table public.student_import_rows is 'create: a good row, not enrolled yet. exists: a student with this e-mail was there before. created: enrolled by this import.';
comment on column public.student_import_rows.problems is '[{column, cure or name of a refusal, line of another row}].';

select private.guard('public.student_imports');
create policy "visible to the office" on public.student_imports for select to authenticated using ((select private.is_office()));
grant select on public.student_imports to authenticated;
select private.guard('public.student_import_rows');
create policy "visible to the office" on public.student_import_rows for select to authenticated using ((select private.is_office()));
grant select on public.student_import_rows to authenticated;

create trigger audit after insert or update of state on public.student_imports
for each row execute function private.audit('headers', 'mapping', 'options', 'created_at', 'checked_at');

-- ---------------------------------------------------------------------------------------------
-- Taking a file in

/* An import of the caller's company, locked, for somebody of the office. */
create function private.import_to_change(p_import uuid) returns public.student_imports
language plpgsql security definer set search_path = '' as $$
declare
  found_import public.student_imports;
begin
  select * into found_import from public.student_imports i
  where i.id = p_import and i.company_id = private.company_id() and private.is_office() for update;
  if found_import.id is null then
    raise exception 'import_not_found';
  end if;
  return found_import;
end $$;

/* Keeps a file as it was read: {line, cells} a row. Nothing else is written. Returns the import's id. */
create function private.start_import(p_file_name text, p_file_hash text, p_headers text[], p_rows jsonb) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  new_import uuid;
begin
  perform private.refuse_unless(private.is_office());
  if jsonb_typeof(p_rows) is distinct from 'array' then
    raise exception 'import_has_rows';
  end if;
  if p_file_name is null or p_file_hash is null or p_headers is null then
    raise exception 'import_is_malformed';
  end if;
  insert into public.student_imports (file_name, file_hash, headers, headers_key, row_count)
  values (btrim(p_file_name), p_file_hash, p_headers, md5(lower(array_to_string(p_headers, chr(31)))), jsonb_array_length(p_rows))
  returning id into new_import;
  insert into public.student_import_rows (import_id, row_number, line, cells)
  select new_import, place::integer, coalesce((part ->> 'line')::integer, place::integer + 1),
    array(select jsonb_array_elements_text(case when jsonb_typeof(part -> 'cells') = 'array' then part -> 'cells' else '[]' end))
  from jsonb_array_elements(p_rows) with ordinality as t (part, place);
  return new_import;
end $$;

/* The rows of an import as they were written, to be read: [{row, cells}]. */
create function private.import_cells(p_import uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.refuse_unless(private.is_office());
  return coalesce((
    select jsonb_agg(jsonb_build_object('row', r.row_number, 'cells', r.cells) order by r.row_number)
    from public.student_import_rows r where r.import_id = p_import and r.company_id = private.company_id()
  ), '[]');
end $$;

-- ---------------------------------------------------------------------------------------------
-- The dry run

/* What a row would bring, {student, invoice}, as private.enroll_student takes it. Choices of the import stand in for empty cells. */
create function private.import_draft(p_import public.student_imports, p_draft jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  course public.courses;
  mentor uuid;
begin
  select * into course from public.courses c
  where c.company_id = p_import.company_id and c.is_active
    and case when p_draft ? 'course' then lower(c.title) = lower(p_draft ->> 'course') else c.id = (p_import.options ->> 'course')::uuid end
  order by c.position, c.id limit 1;
  select u.id into mentor from public.users u
  where u.company_id = p_import.company_id and u.role = 'mentor' and u.is_active
    and case when p_draft ? 'mentor' then lower(p_draft ->> 'mentor') in (u.email, lower(u.full_name)) else u.id = (p_import.options ->> 'mentor')::uuid end
  order by u.created_at, u.id limit 1;
  return jsonb_build_object(
    'student', jsonb_build_object(
      'full_name', p_draft -> 'full_name', 'email', p_draft -> 'email', 'phone_number', p_draft -> 'phone',
      'company_name', p_draft -> 'company_name', 'mentor_id', mentor,
      'courses', case when course.id is null then '[]' else jsonb_build_array(course.id) end,
      'starts_on', coalesce(p_draft ->> 'starts_on', p_import.options ->> 'starts_on', private.today(p_import.company_id)::text)),
    'invoice', case when p_draft ? 'price' then jsonb_strip_nulls(jsonb_build_object(
      'currency', coalesce(p_draft ->> 'currency', course.currency),
      'items', jsonb_build_array(jsonb_build_object('description', course.title, 'unit_price', p_draft ->> 'price')),
      'discount_amount', p_draft -> 'discount_amount', 'discount_percent', p_draft -> 'discount_percent',
      'plan', jsonb_build_object('count', p_draft -> 'instalments', 'deposit', p_draft -> 'deposit', 'first_due', p_draft -> 'first_due')
    )) end
  );
end $$;

/* The file's name of the column that a field is read from. */
create function private.import_column(p_import public.student_imports, p_field text) returns text
language plpgsql stable set search_path = '' as $$
begin
  return coalesce((
    select p_import.headers[place] from jsonb_array_elements_text(p_import.mapping) with ordinality as t (field, place)
    where field = p_field limit 1
  ), '');
end $$;

/* Adds a problem to the rows listed, each with the line of the row it clashes with, if any. */
create function private.add_problem(p_import public.student_imports, p_field text, p_name text, p_rows integer[], p_lines integer[] default null) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.student_import_rows r
  set problems = r.problems || jsonb_build_array(jsonb_strip_nulls(jsonb_build_object(
    'column', private.import_column(p_import, p_field), 'name', p_name, 'line', given.line)))
  from unnest(p_rows, p_lines) given (row_number, line)
  where r.import_id = p_import.id and r.row_number = given.row_number;
end $$;

/* Finds rows that say the same as an earlier one: two students with one e-mail or one phone number. */
create function private.find_repeats(p_import public.student_imports, p_field text, p_name text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  repeats integer[];
  firsts integer[];
begin
  select array_agg(again.row_number), array_agg(again.first_line) into repeats, firsts
  from (
    select r.row_number, first_value(r.line) over same as first_line, row_number() over same as place
    from public.student_import_rows r where r.import_id = p_import.id and r.draft ? p_field
    window same as (partition by r.draft ->> p_field order by r.row_number)
  ) again where again.place > 1;
  perform private.add_problem(p_import, p_field, p_name, repeats, firsts);
end $$;

/* Finds courses and mentors that the company does not have, and rows without a course. */
create function private.find_strangers(p_import public.student_imports) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.add_problem(p_import, 'course', 'course_not_found', array(
    select r.row_number from public.student_import_rows r
    where r.import_id = p_import.id and r.draft ? 'course' and not exists (
      select from public.courses c where c.company_id = p_import.company_id and c.is_active and lower(c.title) = lower(r.draft ->> 'course'))
  ));
  perform private.add_problem(p_import, 'course', 'row_names_no_course', array(
    select r.row_number from public.student_import_rows r
    where r.import_id = p_import.id and not r.draft ? 'course' and not exists (
      select from public.courses c where c.company_id = p_import.company_id and c.is_active and c.id = (p_import.options ->> 'course')::uuid)
  ));
  perform private.add_problem(p_import, 'mentor', 'mentor_not_found', array(
    select r.row_number from public.student_import_rows r
    where r.import_id = p_import.id and r.draft ? 'mentor' and not exists (
      select from public.users u where u.company_id = p_import.company_id and u.role = 'mentor' and u.is_active
        and lower(r.draft ->> 'mentor') in (u.email, lower(u.full_name)))
  ));
end $$;

/* Finds e-mails and phone numbers that somebody has already. */
create function private.find_taken(p_import public.student_imports) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.add_problem(p_import, 'email', 'one_account_per_email', array(
    select r.row_number from public.student_import_rows r
    where r.import_id = p_import.id and exists (
      select from public.users u where u.company_id = p_import.company_id and u.email = r.draft ->> 'email')
  ));
  perform private.add_problem(p_import, 'email', 'one_open_invitation_per_email', array(
    select r.row_number from public.student_import_rows r
    join public.invitations i on i.company_id = p_import.company_id and i.email = r.draft ->> 'email' and i.accepted_at is null and i.revoked_at is null
    where r.import_id = p_import.id and i.student_id is null
  ));
  perform private.add_problem(p_import, 'phone', 'phone_is_known', array(
    select r.row_number from public.student_import_rows r
    where r.import_id = p_import.id and exists (
      select from public.students s where s.company_id = p_import.company_id and s.phone_number = r.draft ->> 'phone')
  ));
end $$;

/* Works out every invoice of the file without writing one, equal ones once; what does not work out is a problem of its rows. */
create function private.find_odd_invoices(p_import public.student_imports) returns void
language plpgsql security definer set search_path = '' as $$
declare
  part record;
begin
  for part in
    select array_agg(priced.row_number) as rows, priced.invoice
    from (
      select r.row_number, private.import_draft(p_import, r.draft) -> 'invoice' as invoice
      from public.student_import_rows r where r.import_id = p_import.id and r.draft ? 'price' and r.problems = '[]'
    ) priced group by priced.invoice
  loop
    begin
      perform private.read_draft(p_import.company_id, part.invoice);
    exception when raise_exception then
      perform private.add_problem(p_import, case when sqlerrm like '%currency%' then 'currency' else 'price' end, sqlerrm, part.rows);
    end;
  end loop;
end $$;

/*
 * The dry run of an import that has not begun: takes what each row was read as, [{row, draft, problems}], and decides
 * whether it would create a student, is there already, or has to be mended. Writes nothing but that. Returns {create, exists, error}.
 */
create function private.check_import(p_import uuid, p_mapping jsonb, p_options jsonb, p_rows jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  i public.student_imports := private.import_to_change(p_import);
begin
  if i.state in ('running', 'done') then
    raise exception 'import_has_begun';
  end if;
  if jsonb_typeof(p_mapping) is distinct from 'array' or jsonb_array_length(p_mapping) <> cardinality(i.headers)
    or jsonb_typeof(p_options) is distinct from 'object' or jsonb_typeof(p_rows) is distinct from 'array' then
    raise exception 'import_is_malformed';
  end if;
  update public.student_imports set mapping = p_mapping, options = p_options, state = 'checked', checked_at = clock_timestamp()
  where id = i.id returning * into i;
  update public.student_import_rows r set state = 'error', draft = '{}', problems = '[]' where r.import_id = i.id;
  update public.student_import_rows r set draft = part.draft, problems = part.problems
  from jsonb_to_recordset(p_rows) as part ("row" integer, draft jsonb, problems jsonb)
  where r.import_id = i.id and r.row_number = part."row";
  perform private.find_repeats(i, 'email', 'row_repeats_an_email');
  perform private.find_repeats(i, 'phone', 'row_repeats_a_phone');
  perform private.find_strangers(i);
  perform private.find_taken(i);
  perform private.find_odd_invoices(i);
  update public.student_import_rows r
  set state = case
      when exists (select from public.students s where s.company_id = i.company_id and s.email = r.draft ->> 'email') then 'exists'
      when r.problems = '[]' then 'create' else 'error' end
  where r.import_id = i.id;
  update public.student_import_rows r set problems = '[]' where r.import_id = i.id and r.state = 'exists';
  return private.import_counts(i.id);
exception when invalid_text_representation or not_null_violation then
  raise exception 'import_is_malformed';
end $$;

/* How many rows are in which state. */
create function private.import_counts(p_import uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select jsonb_build_object('create', count(*) filter (where r.state = 'create'), 'exists', count(*) filter (where r.state = 'exists'),
      'error', count(*) filter (where r.state = 'error'), 'created', count(*) filter (where r.state = 'created'),
      'unmailed', count(*) filter (where r.state = 'created' and r.mailed_at is null))
    from public.student_import_rows r where r.import_id = p_import
  );
end $$;

-- ---------------------------------------------------------------------------------------------
-- Enrolling the good rows

/* Lets an import that was checked begin; one that has begun may go on. From here on its rows are enrolled one by one. */
create function private.begin_import(p_import uuid, p_sends_mail boolean) returns void
language plpgsql security definer set search_path = '' as $$
declare
  i public.student_imports := private.import_to_change(p_import);
begin
  if i.state = 'new' then
    raise exception 'import_is_not_checked';
  end if;
  update public.student_imports set state = 'running', started_by = auth.uid(), started_at = clock_timestamp(), sends_mail = coalesce(p_sends_mail, true)
  where id = i.id and i.state = 'checked';
end $$;

/*
 * What is left to do of a running import, at most so many rows: {counts, sends_mail, rows: [{row, state, invitation}]}: rows to enroll
 * first, then students whose invitation was never mailed. Nothing left ends the import.
 */
create function private.import_batch(p_import uuid, p_limit integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  i public.student_imports := private.import_to_change(p_import);
  rows jsonb;
begin
  if i.state in ('new', 'checked') then
    raise exception 'import_is_not_checked';
  end if;
  select jsonb_agg(jsonb_build_object('row', r.row_number, 'state', r.state, 'invitation', r.invitation_id) order by r.state = 'created', r.row_number)
  into rows from (
    select * from public.student_import_rows r
    where r.import_id = i.id and (r.state = 'create' or i.sends_mail and r.state = 'created' and r.mailed_at is null and r.invitation_id is not null)
    order by r.state = 'created', r.row_number limit least(greatest(p_limit, 1), 500)
  ) r;
  if rows is null then
    update public.student_imports set state = 'done', finished_at = clock_timestamp() where id = i.id and i.state = 'running';
  end if;
  return jsonb_build_object('counts', private.import_counts(i.id), 'sends_mail', i.sends_mail, 'rows', coalesce(rows, '[]'));
end $$;

/*
 * Enrolls one row of a running import, once: {state, letter}. A row that somebody else enrolled meanwhile is "exists"; one
 * that is refused now is "error" and says why.
 */
create function private.import_row(p_import uuid, p_row integer, p_token_hash text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  i public.student_imports;
  r public.student_import_rows;
  draft jsonb;
  enrolled jsonb;
  refusal text;
  broken text;
begin
  select * into i from public.student_imports found
  where found.id = p_import and found.company_id = private.company_id() and private.is_office();
  if i.id is null or i.state <> 'running' then
    raise exception 'import_not_found';
  end if;
  select * into r from public.student_import_rows found where found.import_id = i.id and found.row_number = p_row for update;
  if r.state is distinct from 'create' then
    return jsonb_build_object('state', r.state);
  end if;
  begin
    -- The limit on invitations within the hour is for those that are written one by one.
    perform set_config('app.importing', 'on', true);
    draft := private.import_draft(i, r.draft);
    enrolled := private.enroll_student(md5(i.id || ':' || r.row_number)::uuid, draft -> 'student', draft -> 'invoice', true, p_token_hash);
  -- Whatever is wrong with one row, the others do not wait for it.
  exception when raise_exception or integrity_constraint_violation or data_exception then
    get stacked diagnostics refusal = message_text, broken = constraint_name;
    refusal := coalesce(nullif(broken, ''), refusal);
  end;
  update public.student_import_rows changed
  set state = case when refusal is null then 'created' when refusal = 'one_student_per_email' then 'exists' else 'error' end,
    student_id = (enrolled ->> 'student_id')::uuid, invitation_id = (enrolled -> 'letter' ->> 'id')::uuid,
    enrolled_at = case when refusal is null then clock_timestamp() end,
    problems = case when refusal is null or refusal = 'one_student_per_email' then '[]'
      else jsonb_build_array(jsonb_build_object('column', '', 'name', refusal)) end
  where changed.import_id = i.id and changed.row_number = p_row returning * into r;
  return jsonb_build_object('state', r.state, 'letter', enrolled -> 'letter');
end $$;

/* Remembers that the invitation of a row was mailed. */
create function private.import_mailed(p_import uuid, p_row integer) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.refuse_unless(private.is_office());
  update public.student_import_rows r set mailed_at = clock_timestamp()
  where r.import_id = p_import and r.company_id = private.company_id() and r.row_number = p_row and r.state = 'created' and r.mailed_at is null;
end $$;

-- ---------------------------------------------------------------------------------------------
-- Reading

/* An import as pages read it, with how many rows stand where. */
create function private.import_head(p_import public.student_imports) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return to_jsonb(p_import) - array['company_id', 'headers_key', 'file_hash', 'created_by', 'started_by'] || jsonb_build_object(
    'by', (select u.full_name from public.users u where u.id = p_import.created_by), 'counts', private.import_counts(p_import.id));
end $$;

/*
 * One import: its head, what columns of that name were the last time, former imports of the same file, and rows of a state,
 * 50 after or before one: {…, remembered, same_file, sample, courses, mentors, rows, preceding, total}. Null when it is not the caller's.
 */
create function private.import_page(p_import uuid, p_state text, p_after integer, p_before integer) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  i public.student_imports;
begin
  select * into i from public.student_imports found
  where found.id = p_import and found.company_id = private.company_id() and private.is_office();
  if i.id is null then
    return null;
  end if;
  return private.import_head(i) || private.invite_options() || (
    with matching as not materialized (
      select r.* from public.student_import_rows r where r.import_id = i.id and (p_state is null or r.state = p_state)
    ), page as (
      (select * from matching m where p_before is null and (p_after is null or m.row_number > p_after) order by m.row_number limit 50)
      union all
      (select * from matching m where m.row_number < p_before order by m.row_number desc limit 50)
    )
    select jsonb_build_object(
      'rows', coalesce((select jsonb_agg(jsonb_build_object('row', p.row_number, 'line', p.line, 'state', p.state, 'student', p.student_id,
        'name', p.draft ->> 'full_name', 'email', p.draft ->> 'email', 'cells', p.cells, 'problems', p.problems) order by p.row_number) from page p), '[]'),
      'preceding', (select count(*) from matching m where m.row_number < (select min(p.row_number) from page p)),
      'total', (select count(*) from matching)
    )
  ) || jsonb_build_object(
    'sample', coalesce((select jsonb_agg(to_jsonb(r.cells) order by r.row_number) from public.student_import_rows r
      where r.import_id = i.id and r.row_number <= 5), '[]'),
    'remembered', (select jsonb_build_object('mapping', former.mapping, 'options', former.options) from public.student_imports former
      where former.company_id = i.company_id and former.headers_key = i.headers_key and former.mapping is not null and former.id <> i.id
      order by former.created_at desc limit 1),
    'same_file', coalesce((select jsonb_agg(former.created_at order by former.created_at desc) from public.student_imports former
      where former.company_id = i.company_id and former.file_hash = i.file_hash and former.state in ('running', 'done') and former.id <> i.id), '[]')
  );
end $$;

/* The rows of an import that were not enrolled because something has to be mended, as written: [{line, cells, problems}]. */
create function private.import_errors(p_import uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.refuse_unless(private.is_office());
  return (
    select jsonb_build_object('file_name', i.file_name, 'headers', i.headers, 'rows', coalesce((
      select jsonb_agg(jsonb_build_object('line', r.line, 'cells', r.cells, 'problems', r.problems) order by r.row_number)
      from public.student_import_rows r where r.import_id = i.id and r.state = 'error'
    ), '[]'))
    from public.student_imports i where i.id = p_import and i.company_id = private.company_id()
  );
end $$;

/* The company's imports, newest first, 25 a page, from a row's created_at and id: {rows, total, newer}. */
create function private.imports_page(p_at timestamptz, p_id uuid, p_is_back boolean) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  company uuid := private.company_id();
begin
  perform private.refuse_unless(private.is_office());
  return (
    with page as (
      (select * from public.student_imports i where i.company_id = company and not p_is_back and (p_at is null or (i.created_at, i.id) < (p_at, p_id))
       order by i.created_at desc, i.id desc limit 25)
      union all
      (select * from public.student_imports i where i.company_id = company and p_is_back and (i.created_at, i.id) > (p_at, p_id)
       order by i.created_at, i.id limit 25)
    )
    select jsonb_build_object(
      'rows', coalesce((select jsonb_agg(private.import_head(row(p.*)::public.student_imports) - array['headers', 'mapping', 'options']
        order by p.created_at desc, p.id desc) from page p), '[]'),
      'total', (select count(*) from public.student_imports i where i.company_id = company),
      'newer', (select count(*) from public.student_imports i, (select p.created_at, p.id from page p order by 1 desc, 2 desc limit 1) first
        where i.company_id = company and (i.created_at, i.id) > (first.created_at, first.id))
    )
  );
end $$;

create function public.start_import(p_file_name text, p_file_hash text, p_headers text[], p_rows jsonb) returns uuid
language sql security invoker set search_path = '' as $$ select private.start_import(p_file_name, p_file_hash, p_headers, p_rows) $$;
create function public.import_cells(p_import uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.import_cells(p_import) $$;
create function public.check_import(p_import uuid, p_mapping jsonb, p_options jsonb, p_rows jsonb) returns jsonb
language sql security invoker set search_path = '' as $$ select private.check_import(p_import, p_mapping, p_options, p_rows) $$;
create function public.begin_import(p_import uuid, p_sends_mail boolean default true) returns void
language sql security invoker set search_path = '' as $$ select private.begin_import(p_import, p_sends_mail) $$;
create function public.import_batch(p_import uuid, p_limit integer default 50) returns jsonb
language sql security invoker set search_path = '' as $$ select private.import_batch(p_import, p_limit) $$;
create function public.import_row(p_import uuid, p_row integer, p_token_hash text) returns jsonb
language sql security invoker set search_path = '' as $$ select private.import_row(p_import, p_row, p_token_hash) $$;
create function public.import_mailed(p_import uuid, p_row integer) returns void
language sql security invoker set search_path = '' as $$ select private.import_mailed(p_import, p_row) $$;
create function public.import_page(p_import uuid, p_state text default null, p_after integer default null, p_before integer default null) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.import_page(p_import, p_state, p_after, p_before) $$;
create function public.import_errors(p_import uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.import_errors(p_import) $$;
create function public.imports_page(p_at timestamptz default null, p_id uuid default null, p_is_back boolean default false) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.imports_page(p_at, p_id, p_is_back) $$;

grant execute on function
  private.start_import(text, text, text[], jsonb), public.start_import(text, text, text[], jsonb),
  private.import_cells(uuid), public.import_cells(uuid),
  private.check_import(uuid, jsonb, jsonb, jsonb), public.check_import(uuid, jsonb, jsonb, jsonb),
  private.begin_import(uuid, boolean), public.begin_import(uuid, boolean),
  private.import_batch(uuid, integer), public.import_batch(uuid, integer),
  private.import_row(uuid, integer, text), public.import_row(uuid, integer, text),
  private.import_mailed(uuid, integer), public.import_mailed(uuid, integer),
  private.import_page(uuid, text, integer, integer), public.import_page(uuid, text, integer, integer),
  private.import_errors(uuid), public.import_errors(uuid),
  private.imports_page(timestamptz, uuid, boolean), public.imports_page(timestamptz, uuid, boolean)
to authenticated;
