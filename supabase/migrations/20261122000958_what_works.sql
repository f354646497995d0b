-- What works when money is collected: which step an instalment was paid after.

/*
 * How many of the instalments that fell due in the last 12 months were paid after which step, a currency at a time. Where
 * there are more, the last 10,000 of them: since says from which day on. Counted is what fell due before today, is not
 * superseded and was not credited whole; drafts and void invoices are not. Each counts once:
 *
 * - paid_on, behind all of them: the day on which the last money came that settles it (allocations' effective day);
 * - unreminded: paid before any reminder was sent, those sent before the due day included;
 * - stages: paid, and this was the last reminder sent by that day ({stage: days from the due day, share});
 * - by_hand: paid, and the last reminder by that day was one the office sent, about its invoice, once it was due;
 * - held: paid after a billing hold was placed past its due day, whatever reminders came before;
 * - written_off: not paid, and given up since 1 January; a write-off taken back is none;
 * - unpaid: all others;
 * - days_late: the median of the days past due of those paid after their day; null without one.
 *
 * Shares are percent of all counted, with one decimal. [{currency, since, instalments, …}], the company's currency first,
 * empty when nothing fell due. For the office.
 */
create function private.what_works() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  company public.company_settings;
  today date;
  since date;
begin
  perform private.refuse_unless(private.is_office());
  select * into company from public.company_settings c where c.id = private.company_id();
  today := private.today(company.id);
  since := greatest((today - interval '1 year')::date, (
    select i.due_date from public.installment_plans i
    where i.company_id = company.id and i.due_date < today and i.superseded_at is null and i.credited < i.amount
    order by i.due_date desc offset 9999 limit 1
  ));
  return coalesce((
    with fallen as materialized (
      select i.id, i.currency, i.due_date, i.schedule_version, i.student_id, i.invoice_id, v.status as invoice_status, case when i.status = 'paid' then (
        select max(a.effective_on) from public.payment_allocations a where a.instalment_id = i.id and a.payment_id is not null and a.amount > 0
      ) end as paid_on
      from (
        select p.* from public.installment_plans p
        where p.company_id = company.id and p.due_date between since and today - 1 and p.superseded_at is null and p.credited < p.amount
        order by p.due_date desc limit 10000
      ) i join public.invoices v on v.id = i.invoice_id and v.status in ('issued', 'paid', 'written_off')
    ), ended as materialized (
      select f.currency, f.paid_on - f.due_date as days, case
        when f.paid_on is null then case when f.invoice_status = 'written_off' and exists (
          select from public.write_offs w
          where w.invoice_id = f.invoice_id and w.taken_back_on is null and w.written_off_on >= date_trunc('year', today)
        ) then 'written_off' else 'unpaid' end
        when exists (
          select from public.access_holds h
          where h.student_id = f.student_id and h.kind = 'billing'
            and (h.placed_at at time zone company.time_zone)::date between f.due_date + 1 and f.paid_on
        ) then 'held'
        else coalesce((
          select sent.kind from (
            select r.stage::text as kind, r.sent_on, false as is_by_hand from public.payment_reminders r
            where r.instalment_id = f.id and r.schedule_version = f.schedule_version and r.sent_on <= f.paid_on
            union all
            select 'by_hand', h.sent_on, true from public.invoice_reminders h
            where h.invoice_id = f.invoice_id and h.sent_on between f.due_date and f.paid_on
          ) sent order by sent.sent_on desc, sent.is_by_hand desc limit 1
        ), 'unreminded') end as after
      from fallen f
    ), counted as (
      select e.currency, e.after, round(100.0 * count(*) / sum(count(*)) over (partition by e.currency), 1) as share
      from ended e group by e.currency, e.after
    )
    select jsonb_agg(jsonb_build_object(
      'currency', c.currency, 'since', since, 'instalments', c.instalments, 'days_late', c.days_late,
      'unreminded', coalesce(c.shares -> 'unreminded', '0'), 'by_hand', coalesce(c.shares -> 'by_hand', '0'), 'held', coalesce(c.shares -> 'held', '0'),
      'written_off', coalesce(c.shares -> 'written_off', '0'), 'unpaid', coalesce(c.shares -> 'unpaid', '0'),
      'stages', coalesce((
        select jsonb_agg(jsonb_build_object('stage', s.key::integer, 'share', s.value) order by s.key::integer)
        from jsonb_each(c.shares) s where s.key ~ '^-?[0-9]+$'
      ), '[]')
    ) order by c.currency <> company.default_currency, c.currency)
    from (
      select e.currency, count(*) as instalments, percentile_disc(0.5) within group (order by e.days) filter (where e.days > 0) as days_late,
        (select jsonb_object_agg(n.after, n.share) from counted n where n.currency = e.currency) as shares
      from ended e group by e.currency
    ) c
  ), '[]');
end $$;

create function public.what_works() returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.what_works() $$;
grant execute on function private.what_works(), public.what_works() to authenticated;
