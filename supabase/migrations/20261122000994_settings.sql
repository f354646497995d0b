-- What an academy has set for access and billing, and what a change of it would do.

/* Of a company's settings, or of a wish to change them, the part that is about access and billing. */
create function private.billing_part(p_settings jsonb) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return coalesce((
    select jsonb_object_agg(s.key, s.value) from jsonb_each(p_settings) s
    where s.key in ('access_starts', 'bank_details', 'claim_pause_days', 'grace_days', 'invoice_footer', 'payment_approval',
      'promise_days', 'reminder_days', 'tax_inclusive', 'tax_name', 'tax_percent')
  ), '{}');
end $$;

/* Changes whenever something on the page of settings does. */
create function private.settings_revision(p_company public.company_settings) returns text
language plpgsql immutable set search_path = '' as $$
begin
  return md5(jsonb_build_array(private.billing_part(p_company.settings), p_company.default_currency, p_company.time_zone)::text);
end $$;

/* For admins: {settings, currency, time_zone, revision, currencies: [code], changed: null | {at, by}}. */
create function private.billing_settings() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.refuse_unless(private.is_admin());
  return (
    select jsonb_build_object(
      'settings', private.billing_part(c.settings), 'currency', c.default_currency, 'time_zone', c.time_zone,
      'revision', private.settings_revision(c),
      'currencies', (select jsonb_agg(m.code order by m.code) from private.currencies m),
      'changed', (
        select jsonb_build_object('at', l.timestamp, 'by', u.full_name)
        from public.admin_logs l left join public.users u on u.id = l.admin_id
        where l.record_id = c.id and l.table_name = 'company_settings' order by l.timestamp desc limit 1
      )
    )
    from public.company_settings c where c.id = private.company_id()
  );
end $$;

/*
 * Saves what is given of access and billing, the rest stays. p_revision is the one the page knows; another one means
 * somebody else saved. What is issued keeps what it says; holds follow with the next run of billing. Returns the new revision.
 */
create function private.save_billing_settings(p_settings jsonb, p_currency text, p_time_zone text, p_revision text) returns text
language plpgsql security definer set search_path = '' as $$
declare
  company public.company_settings;
begin
  perform private.refuse_unless(private.is_admin());
  select * into company from public.company_settings c where c.id = private.company_id() for no key update;
  if private.settings_revision(company) is distinct from p_revision then
    raise exception 'settings_changed_elsewhere';
  end if;
  if not exists (select from private.currencies m where m.code = p_currency) then
    raise exception 'currency_is_unknown';
  end if;
  update public.company_settings c
  set settings = c.settings || private.billing_part(p_settings), default_currency = p_currency, time_zone = coalesce(p_time_zone, '')
  where c.id = company.id returning * into company;
  return private.settings_revision(company);
end $$;

/*
 * How many students' lessons would close and open, were access to start and holds to come as given instead of as set:
 * {closes, opens}, each 10,001 at most. A student whom something else keeps out counts as neither. Writes nothing.
 */
create function private.access_change(p_access_starts text, p_grace_days integer) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  company uuid := private.company_id();
  today date := private.today(company);
begin
  perform private.refuse_unless(private.is_admin());
  if exists (
    select from public.company_settings c where c.id = company
      and c.settings ->> 'access_starts' = p_access_starts and (c.settings ->> 'grace_days')::integer = p_grace_days
  ) then
    return '{"closes": 0, "opens": 0}';
  end if;
  return jsonb_build_object(
    'closes', (
      select count(*) from (
        select from (
          select i.student_id from public.installment_plans i
          where i.company_id = company and i.status = 'open' and i.due_date < today - p_grace_days
          union
          select v.student_id from public.invoices v
          where v.company_id = company and v.status = 'issued' and p_access_starts <> 'sign_up'
            and not exists (select from public.invoices o where o.student_id = v.student_id and o.status = 'paid' and o.amount > 0)
        ) late
        join public.students s on s.id = late.student_id and s.course_access
        where coalesce(private.overdue_hold(s.id, today, p_grace_days), private.start_hold(s.id, p_access_starts)) is not null
          and coalesce(private.overdue_hold(s.id, today), private.start_hold(s.id)) is null
        limit 10001
      ) closing
    ),
    'opens', (
      select count(*) from (
        select from public.access_holds h
        where h.company_id = company and h.kind = 'billing' and h.lifted_at is null
          and not exists (select from public.access_holds o where o.student_id = h.student_id and o.lifted_at is null and o.id <> h.id)
          and coalesce(private.overdue_hold(h.student_id, today, p_grace_days), private.start_hold(h.student_id, p_access_starts)) is null
          and coalesce(private.overdue_hold(h.student_id, today), private.start_hold(h.student_id)) is not null
        limit 10001
      ) opening
    )
  );
end $$;

create function public.billing_settings() returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.billing_settings() $$;
create function public.save_billing_settings(p_settings jsonb, p_currency text, p_time_zone text, p_revision text) returns text
language sql security invoker set search_path = '' as $$ select private.save_billing_settings(p_settings, p_currency, p_time_zone, p_revision) $$;
create function public.access_change(p_access_starts text, p_grace_days integer) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.access_change(p_access_starts, p_grace_days) $$;
grant execute on function
  private.billing_settings(), public.billing_settings(),
  private.save_billing_settings(jsonb, text, text, text), public.save_billing_settings(jsonb, text, text, text),
  private.access_change(text, integer), public.access_change(text, integer)
to authenticated;
