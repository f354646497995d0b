-- Bringing one student in: the page's choices, its live checks, and saving everything in one transaction.

/* What a form has made already: a second press of its button, or a lost answer, finds it here. */
create table private.enrollment_keys (
  company_id uuid not null references public.company_settings (id),
  key uuid not null,
  student_id uuid not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),

  primary key (company_id, key),
  constraint enrollment_keys_student_in_same_company foreign key (student_id, company_id) references public.students (id, company_id),
  constraint enrollment_keys_author_in_same_company foreign key (created_by, company_id) references public.users (id, company_id)
);
create index on private.enrollment_keys (student_id, company_id);
create index on private.enrollment_keys (created_by, company_id);
alter table private.enrollment_keys enable row level security;
revoke all on private.enrollment_keys from anon, authenticated;

create index students_by_phone on public.students (company_id, phone_number) where phone_number is not null;

/* What a new student can be given: courses with their price, mentors with how busy they are, and the academy's terms. */
create function private.new_student_options() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  company uuid := private.company_id();
begin
  perform private.refuse_unless(private.is_office());
  return (
    select jsonb_build_object(
      'courses', coalesce((
        select jsonb_agg(jsonb_build_object('id', k.id, 'title', k.title, 'price', private.exact(k.price, k.currency), 'currency', k.currency)
          order by k.position, k.title, k.id)
        from public.courses k where k.company_id = company and k.is_active
      ), '[]'),
      'mentors', coalesce((
        select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.full_name,
          'students', (select count(*) from (select from public.students s where s.mentor_id = u.id limit 10001) s),
          'median_seconds', private.median_turnaround(null, u.id)) order by u.full_name, u.id)
        from public.users u where u.company_id = company and u.role = 'mentor' and u.is_active
      ), '[]'),
      'currencies', (
        select jsonb_agg(jsonb_build_object('code', m.code, 'exponent', m.exponent) order by m.code <> c.default_currency, m.code)
        from private.currencies m
        where m.code = c.default_currency or m.code in (select k.currency from public.courses k where k.company_id = company and k.is_active)
      ),
      'tax', jsonb_build_object('percent', c.settings -> 'tax_percent', 'is_inclusive', c.settings -> 'tax_inclusive', 'name', c.settings -> 'tax_name'),
      'access_starts', c.settings ->> 'access_starts',
      'invitation_days', (c.settings ->> 'invitation_days')::integer,
      'today', private.today(company)
    )
    from public.company_settings c where c.id = company
  );
end $$;

/*
 * Whether somebody of the caller's academy has this e-mail or phone: {email: null | "student" | "staff" | "invited",
 * is_phone_used}. Says nothing about who, and nothing about other academies.
 */
create function private.check_person(p_email text, p_phone text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  company uuid := private.company_id();
  address text := lower(btrim(p_email));
begin
  perform private.refuse_unless(private.is_office());
  return jsonb_build_object(
    'email', case
      when exists (select from public.students s where s.company_id = company and s.email = address) then 'student'
      when exists (select from public.users u where u.company_id = company and u.email = address) then 'staff'
      when exists (select from public.invitations i where i.company_id = company and i.email = address and i.accepted_at is null and i.revoked_at is null)
        then 'invited'
    end,
    'is_phone_used', exists (select from public.students s where s.company_id = company and s.phone_number = p_phone)
  );
end $$;

/*
 * What an invoice would come to, as it is typed: the totals, its instalments, what the first carries more than the
 * last, and by how much listed instalments miss the total (0 adds up). Amounts are exact texts. Writes nothing.
 */
create function private.preview_enrollment(p_invoice jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  is_listed boolean := jsonb_typeof(p_invoice -> 'instalments') = 'array';
  preview jsonb := private.preview_invoice(case when is_listed then p_invoice - 'instalments' - 'plan' else p_invoice end);
  currency text := preview ->> 'currency';
  parts jsonb := preview -> 'instalments';
begin
  if is_listed then
    if jsonb_array_length(p_invoice -> 'instalments') not between 1 and 60 then
      raise exception 'instalments_are_one_to_sixty';
    end if;
    select jsonb_agg(jsonb_build_object('number', n, 'due_date', (i ->> 'due_date')::date,
      'amount', private.exact(private.read_amount(i ->> 'amount', currency), currency)) order by n) into parts
    from jsonb_array_elements(p_invoice -> 'instalments') with ordinality as t (i, n);
    if exists (select from jsonb_array_elements(parts) i where (i ->> 'due_date')::date between '2000-01-01' and '2100-01-01' is not true) then
      raise exception 'due_date_is_missing';
    end if;
    if exists (select from jsonb_array_elements(parts) with ordinality as a (i, n) join jsonb_array_elements(parts) with ordinality as b (i, n)
      on b.n = a.n + 1 and (b.i ->> 'due_date')::date < (a.i ->> 'due_date')::date) then
      raise exception 'instalments_are_out_of_order';
    end if;
  end if;
  return preview || jsonb_build_object(
    'exponent', private.exponent(currency), 'instalments', parts,
    'first_extra', private.exact(coalesce((parts #>> '{0,amount}')::numeric - (parts #>> '{-1,amount}')::numeric, 0), currency),
    'missing', private.exact((preview ->> 'amount')::numeric
      - coalesce((select sum((i ->> 'amount')::numeric) from jsonb_array_elements(parts) i), 0), currency)
  );
exception when datetime_field_overflow or invalid_datetime_format then
  raise exception 'due_date_is_missing';
end $$;

/* The courses somebody chose, each active and of the company, in the order chosen. */
create function private.chosen_courses(p_company uuid, p_courses jsonb) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
declare
  chosen uuid[];
begin
  if jsonb_typeof(p_courses) is distinct from 'array' or jsonb_array_length(p_courses) not between 1 and 20 then
    raise exception 'enrollment_names_a_course';
  end if;
  select array_agg(distinct c.id) into chosen
  from jsonb_array_elements_text(p_courses) k join public.courses c on c.id = k::uuid and c.company_id = p_company and c.is_active;
  if coalesce(cardinality(chosen), 0) < (select count(distinct k) from jsonb_array_elements_text(p_courses) k) then
    raise exception 'course_not_found';
  end if;
  return array(select k::uuid from jsonb_array_elements_text(p_courses) with ordinality as t (k, n) group by k order by min(n));
end $$;

/*
 * Brings a student in, all or nothing: the student with mentor and enrollments, the invoice as a draft or issued
 * (none without p_invoice), and the invitation. p_student: {full_name, email, phone_number, company_name, mentor_id,
 * courses, starts_on}. The same p_key again makes nothing and answers is_new = false. Returns {student_id, is_new,
 * letter: what the mail says}.
 */
create function private.enroll_student(p_key uuid, p_student jsonb, p_invoice jsonb, p_is_issued boolean, p_token_hash text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  company uuid := private.company_id();
  courses uuid[];
  starts date := (p_student ->> 'starts_on')::date;
  student uuid;
  invoice uuid;
  letter jsonb;
begin
  perform private.refuse_unless(private.is_office());
  if p_key is null then
    raise exception 'enrollment_key_is_missing';
  end if;
  -- Whoever brings people into one academy queues here, so two of the same e-mail cannot pass.
  perform from public.company_settings c where c.id = company for no key update;
  select k.student_id into student from private.enrollment_keys k where k.company_id = company and k.key = p_key;
  if student is not null then
    return jsonb_build_object('student_id', student, 'is_new', false, 'letter', null);
  end if;
  if exists (select from public.students s where s.company_id = company and s.email = lower(btrim(p_student ->> 'email'))) then
    raise exception 'one_student_per_email';
  end if;
  if (starts between '2000-01-01' and '2100-01-01') is not true then
    raise exception 'start_day_is_missing';
  end if;
  courses := private.chosen_courses(company, p_student -> 'courses');

  letter := private.invite_person(p_student ->> 'email', p_student ->> 'full_name', 'student', p_token_hash, (p_student ->> 'mentor_id')::uuid, null);
  select i.student_id into student from public.invitations i where i.id = (letter ->> 'id')::uuid;
  update public.students s set phone_number = nullif(btrim(p_student ->> 'phone_number'), ''),
    company_name = nullif(btrim(left(p_student ->> 'company_name', 120)), '')
  where s.id = student;
  insert into public.enrollments (student_id, course_id, starts_on) select student, course, starts from unnest(courses) course;

  if jsonb_typeof(p_invoice) = 'object' then
    invoice := private.draft_invoice(p_invoice || jsonb_build_object('student_id', student, 'course_id', courses[1]));
    if p_is_issued then
      perform private.issue_invoice(invoice);
    end if;
  end if;
  insert into private.enrollment_keys (company_id, key, student_id, created_by) values (company, p_key, student, auth.uid());
  return jsonb_build_object('student_id', student, 'is_new', true, 'letter', letter);
end $$;

/* What was made for a student: who, courses, mentor, invoice with instalments, invitation, whether lessons wait. Null for no such student. */
create function private.enrolled_student(p_student uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.refuse_unless(private.is_office());
  return (
    select jsonb_build_object(
      'id', s.id, 'number', s.student_number, 'full_name', s.full_name, 'email', s.email, 'phone_number', s.phone_number,
      'company_name', s.company_name, 'mentor', (select u.full_name from public.users u where u.id = s.mentor_id),
      'is_here', s.user_id is not null,
      'courses', coalesce((
        select jsonb_agg(jsonb_build_object('title', c.title, 'starts_on', e.starts_on) order by e.created_at, c.position, c.title)
        from public.enrollments e join public.courses c on c.id = e.course_id where e.student_id = s.id
      ), '[]'),
      'invoice', (
        select jsonb_build_object('id', v.id, 'number', v.number, 'status', v.status, 'currency', v.currency, 'exponent', private.exponent(v.currency),
          'amount', private.exact(v.amount, v.currency), 'instalments', coalesce((
            select jsonb_agg(jsonb_build_object('number', i.installment_number, 'due_date', i.due_date, 'amount', private.exact(i.amount, v.currency))
              order by i.installment_number)
            from public.installment_plans i where i.invoice_id = v.id and i.superseded_at is null
          ), '[]'))
        from public.invoices v where v.student_id = s.id order by v.created_at, v.id limit 1
      ),
      'hold', (
        select h.reason from public.access_holds h where h.student_id = s.id and h.lifted_at is null and h.kind = 'billing'
      ),
      'invitation', (
        select jsonb_build_object('id', i.id, 'state', private.invitation_state(i), 'expires_at', i.expires_at, 'last_sent_at', i.last_sent_at,
          'sent_count', i.sent_count)
        from public.invitations i where i.student_id = s.id order by i.created_at desc limit 1
      )
    )
    from public.students s where s.id = p_student and s.company_id = private.company_id()
  );
end $$;

/* The published courses a student is not learning in, in the academy's order, and its day: {today, courses: [{id, title}]}. Null for no student of the academy. */
create function private.courses_to_join(p_student uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.refuse_unless(private.is_office());
  return (
    select jsonb_build_object('today', private.today(s.company_id), 'courses', coalesce((
      select jsonb_agg(jsonb_build_object('id', c.id, 'title', c.title) order by c.position, c.title, c.id)
      from public.courses c
      where c.company_id = s.company_id and c.is_active and not exists (
        select from public.enrollments e where e.student_id = s.id and e.course_id = c.id and e.state = 'active'
      )
    ), '[]'))
    from public.students s where s.id = p_student and s.company_id = private.company_id()
  );
end $$;

/* Brings a student of the academy into one more course from a day on; an enrollment that had ended begins anew. Twice is once. */
create function private.join_course(p_student uuid, p_course uuid, p_starts_on date) returns void
language plpgsql security definer set search_path = '' as $$
declare
  company uuid := private.company_id();
begin
  if private.is_office() is not true or not exists (select from public.students s where s.id = p_student and s.company_id = company) then
    raise exception 'student_not_found';
  end if;
  if not exists (select from public.courses c where c.id = p_course and c.company_id = company and c.is_active) then
    raise exception 'course_not_found';
  end if;
  if (p_starts_on between '2000-01-01' and '2100-01-01') is not true then
    raise exception 'start_day_is_missing';
  end if;
  perform private.lock_student(p_student);
  insert into public.enrollments as e (student_id, course_id, starts_on) values (p_student, p_course, p_starts_on)
  on conflict (student_id, course_id) do update set state = 'active', starts_on = excluded.starts_on, ends_on = null where e.state = 'ended';
end $$;

create function public.new_student_options() returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.new_student_options() $$;
create function public.check_person(p_email text default null, p_phone text default null) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.check_person(p_email, p_phone) $$;
create function public.preview_enrollment(p_invoice jsonb) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.preview_enrollment(p_invoice) $$;
create function public.enroll_student(p_key uuid, p_student jsonb, p_token_hash text, p_invoice jsonb default null, p_is_issued boolean default true) returns jsonb
language sql security invoker set search_path = '' as
$$ select private.enroll_student(p_key, p_student, p_invoice, p_is_issued, p_token_hash) $$;
create function public.enrolled_student(p_student uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.enrolled_student(p_student) $$;
create function public.courses_to_join(p_student uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.courses_to_join(p_student) $$;
create function public.join_course(p_student uuid, p_course uuid, p_starts_on date) returns void
language sql security invoker set search_path = '' as $$ select private.join_course(p_student, p_course, p_starts_on) $$;

grant execute on function
  private.courses_to_join(uuid), public.courses_to_join(uuid),
  private.join_course(uuid, uuid, date), public.join_course(uuid, uuid, date),
  private.new_student_options(), public.new_student_options(),
  private.check_person(text, text), public.check_person(text, text),
  private.preview_enrollment(jsonb), public.preview_enrollment(jsonb),
  private.enroll_student(uuid, jsonb, jsonb, boolean, text), public.enroll_student(uuid, jsonb, text, jsonb, boolean),
  private.enrolled_student(uuid), public.enrolled_student(uuid)
to authenticated;
