-- What an academy has set for access and billing, and what a change of it would do.

/* Of a company's settings, or of a wish to change them, the part that is about access and billing. */
create function private.billing_part(p_settings jsonb) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return coalesce((
    select jsonb_object_agg(s.key, s.value) from jsonb_each(p_settings) s
    where s.key in ('access_starts', 'bank_details', 'claim_pause_days', 'grace_days', 'invoice_footer', 'office_email', 'payment_approval',
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
 * {closes, opens}. The rules of overdue_hold and start_hold, for all students at once; those rules are asked where
 * something rare decides. A student whom something else keeps out counts as neither. Writes nothing.
 */
create function private.access_change(p_access_starts text, p_grace_days integer) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan set work_mem = '64MB' as $$
declare
  company uuid := private.company_id();
  today date := private.today(company);
  starts text;
  grace integer;
begin
  perform private.refuse_unless(private.is_admin());
  select c.settings ->> 'access_starts', (c.settings ->> 'grace_days')::integer into starts, grace
  from public.company_settings c where c.id = company;
  return (
    with late as materialized (
      select i.student_id, min(i.due_date) as oldest
      from public.installment_plans i join public.invoices v on v.id = i.invoice_id and v.status = 'issued'
      where i.company_id = company and i.status = 'open' and i.due_date < today group by i.student_id
    ), overdue as materialized (
      select l.student_id, l.oldest from late l
      where not (
        l.student_id in (select p.student_id from public.payment_promises p where p.company_id = company and p.ended_at is null and p.promised_on >= today
          union all select c.student_id from public.payment_claims c where c.company_id = company and c.state = 'in_review')
        and private.paused_until(l.student_id, today, l.oldest) is not null
      )
    ), paid as materialized (
      select v.student_id, bool_or(v.settled > 0) as has_begun from public.invoices v
      where v.company_id = company and v.status = 'paid' and (starts <> 'sign_up' or p_access_starts <> 'sign_up')
      group by v.student_id
    ), billed as materialized (
      select v.student_id, p.student_id is not null as has_paid, coalesce(p.has_begun, false) as has_begun
      from (
        select distinct i.student_id from public.invoices i
        where i.company_id = company and i.status = 'issued' and (starts <> 'sign_up' or p_access_starts <> 'sign_up')
      ) v left join paid p on p.student_id = v.student_id
    ), starting as materialized (
      select b.student_id,
        case when 'full_payment' in (starts, p_access_starts) then
          b.student_id not in (select private.begun_in_full(array(select p.student_id from billed p where p.has_paid)))
        end as awaits_all,
        -- With a limit it is asked for the few who have not begun, instead of read for everybody.
        case when 'first_payment' in (starts, p_access_starts) and not b.has_begun and (
          select true from public.installment_plans i join public.invoices o on o.id = i.invoice_id and o.status in ('issued', 'paid', 'written_off')
          where i.student_id = b.student_id and i.status = 'paid' and i.settled > 0 limit 1
        ) is null then
          case when b.has_paid then not private.has_paid_first(b.student_id) else true end
        end as awaits_first
      from billed b
    ), told as materialized (
      select s.id, s.course_access,
        coalesce(o.oldest + grace < today, false)
          or coalesce(case starts when 'full_payment' then t.awaits_all when 'first_payment' then t.awaits_first end, false) as closed,
        coalesce(o.oldest + p_grace_days < today, false)
          or coalesce(case p_access_starts when 'full_payment' then t.awaits_all when 'first_payment' then t.awaits_first end, false) as will_close
      from public.students s left join overdue o on o.student_id = s.id left join starting t on t.student_id = s.id
      where s.company_id = company and (o.student_id is not null or t.student_id is not null)
    )
    select jsonb_build_object(
      'closes', (select count(*) from told t where t.course_access and t.will_close and not t.closed),
      'opens', (
        select count(*) from told t
        where t.closed and not t.will_close
          and exists (select from public.access_holds h where h.student_id = t.id and h.kind = 'billing' and h.lifted_at is null)
          and not exists (select from public.access_holds h where h.student_id = t.id and h.kind <> 'billing' and h.lifted_at is null)
      )
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
