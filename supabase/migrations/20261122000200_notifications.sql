-- What the bell shows. Written only by the database, in the transaction of what happened.

create table public.notifications (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null references public.company_settings (id),
  user_id uuid not null,
  type text not null,
  title text not null,
  message text not null default '',
  link text not null,
  dedupe_key text not null,
  is_read boolean not null default false,
  read_at timestamptz,
  created_at timestamptz not null default now(),

  constraint notifications_reader_in_same_company foreign key (user_id, company_id) references public.users (id, company_id),
  constraint never_the_same_twice unique (user_id, dedupe_key),
  constraint notification_type_is_known check (type in (
    'unlocked', 'graded', 'needs_work', 'milestone', 'work_to_grade', 'on_hold', 'restored', 'extension',
    'invoice_issued', 'payment_due', 'overdue', 'paid', 'payment_refused', 'payment_to_approve',
    'payment_back', 'invoice_changed', 'payment_problem', 'ticket_reply', 'new_ticket'
  )),
  constraint notification_link_is_local check (link ~ '^/[^/\\]'),
  constraint read_has_a_time check (is_read = (read_at is not null))
);
create index on public.notifications (user_id, created_at desc, id);
create index unread_notifications on public.notifications (user_id) where not is_read;
comment on table public.notifications is 'In-app messages. dedupe_key names what happened, so it is told once.';

select private.guard('public.notifications');
create policy "visible to their reader" on public.notifications
for select to authenticated using (user_id = (select auth.uid()));
grant select on public.notifications to authenticated;

/* Tells a person once. Nobody is told when the person has no account yet. */
create function private.notify(p_user uuid, p_type text, p_key text, p_title text, p_message text, p_link text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.notifications (company_id, user_id, type, dedupe_key, title, message, link)
  select u.company_id, u.id, p_type, p_key, p_title, coalesce(p_message, ''), p_link
  from public.users u where u.id = p_user
  on conflict (user_id, dedupe_key) do nothing;
end $$;

/* Marks the listed notifications of the caller read; all of them when the list is null. */
create function private.mark_read(p_ids uuid[]) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.notifications n set is_read = true, read_at = now()
  where n.user_id = auth.uid() and private.role() is not null and not n.is_read and (p_ids is null or n.id = any (p_ids));
end $$;
create function public.mark_read(p_ids uuid[] default null) returns void
language sql security invoker set search_path = '' as $$ select private.mark_read(p_ids) $$;
grant execute on function private.mark_read(uuid[]), public.mark_read(uuid[]) to authenticated;
