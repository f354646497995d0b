-- People come by invitation. The raw token is known to the mail and to its reader only; here is its SHA-256.

create table public.invitations (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null default private.company_id() references public.company_settings (id),
  student_id uuid,
  email text not null,
  full_name text not null,
  role public.user_role not null,
  token_hash text not null,
  expires_at timestamptz not null,
  sent_count integer not null default 1,
  last_sent_at timestamptz not null default now(),
  accepted_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid,
  created_by uuid,
  created_at timestamptz not null default now(),

  constraint invited_email_is_whole check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+$' and length(email) <= 254 and private.seen(email) = email),
  constraint invitation_token_is_unique unique (token_hash),
  constraint invitation_token_is_hashed check (token_hash ~ '^[0-9a-f]{64}$'),
  constraint invitations_student_in_same_company foreign key (student_id, company_id) references public.students (id, company_id),
  constraint invitations_author_in_same_company foreign key (created_by, company_id) references public.users (id, company_id),
  constraint invitations_revoker_in_same_company foreign key (revoked_by, company_id) references public.users (id, company_id),
  constraint students_are_invited_as_students check ((role = 'student') = (student_id is not null)),
  constraint invitation_ends_once check (accepted_at is null or revoked_at is null),
  constraint invited_name_is_given check (private.is_line(full_name))
);
-- Per company: what one academy has open neither shows in another nor stands in its way.
create unique index one_open_invitation_per_email on public.invitations (company_id, email)
  where accepted_at is null and revoked_at is null;
create index on public.invitations (company_id, created_at, id);
create index on public.invitations (student_id, company_id);
create index on public.invitations (created_by, company_id);
create index on public.invitations (revoked_by, company_id);
comment on table public.invitations is 'The only way in. Only the SHA-256 of the token is stored; resending rotates it.';

create trigger audit after insert or update or delete on public.invitations
for each row execute function private.audit('token_hash', 'created_at');

select private.guard('public.invitations');
create policy "visible to admins, and students' ones to the office" on public.invitations
for select to authenticated using ((select private.is_admin()) or student_id is not null and (select private.is_office()));
-- Not the hash: nobody needs it, and whoever had it could try tokens without asking.
grant select (id, company_id, student_id, email, full_name, role, expires_at, sent_count, last_sent_at,
  accepted_at, revoked_at, revoked_by, created_by, created_at) on public.invitations to authenticated;

/* The SHA-256 of a token in hex: all that is kept of it. */
create function private.token_hash(p_token text) returns text
language plpgsql immutable set search_path = '' as $$
begin
  return encode(sha256(convert_to(p_token, 'utf8')), 'hex');
end $$;

/* What the mail with the link says: {id, email, full_name, role, days, company, colour, host}. */
create function private.invitation_letter(p_invitation uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'id', i.id, 'email', i.email, 'full_name', i.full_name, 'role', i.role,
      'days', (c.settings ->> 'invitation_days')::integer,
      'company', c.company_name, 'colour', c.primary_color, 'host', c.host
    )
    from public.invitations i join public.company_settings c on c.id = i.company_id
    where i.id = p_invitation
  );
end $$;

/*
 * Invites a person into the caller's company. A student gets a student record, a mentor if one is
 * named, and an enrollment from today on if a course is. Returns what the mail says.
 */
create function private.invite_person(
  p_email text, p_full_name text, p_role public.user_role, p_token_hash text, p_mentor uuid, p_course uuid
) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  company uuid := private.company_id();
  address text := coalesce(lower(btrim(p_email)), '');
  given_name text := coalesce(btrim(p_full_name), '');
  student uuid;
  invitation uuid;
begin
  perform private.refuse_unless(p_role is not null and private.may_grant(p_role));
  -- Of an account at another academy only the invited person learns, when they accept.
  if exists (select from public.users u where u.email = address and u.company_id = company) then
    raise exception 'one_account_per_email';
  end if;
  if p_mentor is not null and not exists (
    select from public.users u where u.id = p_mentor and u.company_id = company and u.role = 'mentor' and u.is_active
  ) then
    raise exception 'mentor_not_found';
  end if;
  if p_role = 'student' and p_course is not null and not exists (
    select from public.courses c where c.id = p_course and c.company_id = company
  ) then
    raise exception 'course_not_found';
  end if;
  if coalesce(current_setting('app.importing', true), '') <> 'on'
    and (select count(*) from public.invitations i where i.created_by = auth.uid() and i.created_at > now() - interval '1 hour') >= 500 then
    raise exception 'too_many_invitations';
  end if;
  if p_role = 'student' then
    perform from public.company_settings c where c.id = company for no key update;
    insert into public.students (company_id, student_number, full_name, email, mentor_id)
    select company, coalesce(max(s.student_number), 0) + 1, given_name, address, p_mentor
    from public.students s where s.company_id = company
    on conflict on constraint one_student_per_email do update set full_name = excluded.full_name, mentor_id = excluded.mentor_id
    returning id into student;
    insert into public.enrollments (student_id, course_id, starts_on)
    select student, course.id, (now() at time zone c.time_zone)::date
    from public.courses course join public.company_settings c on c.id = course.company_id
    where course.id = p_course and c.id = company
    on conflict on constraint one_enrollment_per_course do nothing;
  end if;
  insert into public.invitations (student_id, email, full_name, role, token_hash, expires_at, created_by)
  select student, address, given_name, p_role, coalesce(p_token_hash, ''),
    now() + make_interval(days => (c.settings ->> 'invitation_days')::integer), auth.uid()
  from public.company_settings c where c.id = company
  returning id into invitation;
  return private.invitation_letter(invitation);
end $$;

/* An invitation of the caller's company that is still open, locked. */
create function private.open_invitation(p_invitation uuid) returns public.invitations
language plpgsql security definer set search_path = '' as $$
declare
  invitation public.invitations;
begin
  select * into invitation from public.invitations i
  where i.id = p_invitation and i.company_id = private.company_id() for update;
  if invitation.id is null or private.may_grant(invitation.role) is not true then
    raise exception 'invitation_not_found';
  end if;
  if invitation.accepted_at is not null then
    raise exception 'invitation_is_accepted';
  end if;
  if invitation.revoked_at is not null then
    raise exception 'invitation_is_revoked';
  end if;
  return invitation;
end $$;

/* Gives an invitation a new token and a new expiry; once a minute at most. */
create function private.rotate_invitation(p_invitation public.invitations, p_token_hash text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if p_invitation.last_sent_at > now() - interval '1 minute' then
    raise exception 'invitation_was_just_sent';
  end if;
  -- Whoever knows the address can ask for its mail, and each new link ends the one before: the log knows how often.
  if (
    select count(*) from public.admin_logs l
    where l.record_id = p_invitation.id and l.timestamp > now() - interval '1 day' and l.new_values ? 'sent_count'
  ) >= 10 then
    raise exception 'invitation_was_sent_often';
  end if;
  update public.invitations i
  set token_hash = coalesce(p_token_hash, ''), sent_count = i.sent_count + 1, last_sent_at = now(),
    expires_at = now() + make_interval(days => (c.settings ->> 'invitation_days')::integer)
  from public.company_settings c where i.id = p_invitation.id and c.id = i.company_id;
end $$;

/* Gives an open invitation a new token and a new expiry; the old link stops working. Returns what the mail says. */
create function private.resend_invitation(p_invitation uuid, p_token_hash text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  invitation public.invitations := private.open_invitation(p_invitation);
begin
  perform private.rotate_invitation(invitation, p_token_hash);
  return private.invitation_letter(invitation.id);
end $$;

/* Takes an open invitation back. */
create function private.revoke_invitation(p_invitation uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  invitation public.invitations := private.open_invitation(p_invitation);
begin
  update public.invitations i set revoked_at = now(), revoked_by = auth.uid() where i.id = invitation.id;
end $$;

/* What became of an invitation: accepted, revoked, expired or open. */
create function private.invitation_state(p_invitation public.invitations) returns text
language plpgsql stable set search_path = '' as $$
begin
  return case
    when p_invitation.accepted_at is not null then 'accepted'
    when p_invitation.revoked_at is not null then 'revoked'
    when p_invitation.expires_at <= now() then 'expired'
    else 'open'
  end;
end $$;

/* What the holder of a token may see: {state, email, full_name, role, company}; null for a token nobody sent. */
create function private.invitation_by_token(p_token text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'state', private.invitation_state(i),
      'email', i.email, 'full_name', i.full_name, 'role', i.role, 'company', c.company_name
    )
    from public.invitations i join public.company_settings c on c.id = i.company_id
    where i.token_hash = private.token_hash(p_token)
  );
end $$;

/* The holder of an expired link asks for a new one. Returns what the mail says; it goes to the invited address only. */
create function private.renew_invitation(p_token text, p_token_hash text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  invitation public.invitations;
begin
  select * into invitation from public.invitations i where i.token_hash = private.token_hash(p_token) for update;
  if invitation.id is null or invitation.accepted_at is not null or invitation.revoked_at is not null or invitation.expires_at > now() then
    raise exception 'invitation_cannot_be_renewed';
  end if;
  perform private.rotate_invitation(invitation, p_token_hash);
  return private.invitation_letter(invitation.id);
end $$;

/* Somebody without the link asks for it again by e-mail, expired or not. Returns what the mail says; null when nobody is invited. */
create function private.remind_invitation(p_email text, p_token_hash text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  invitation public.invitations;
begin
  select * into invitation from public.invitations i
  where i.email = lower(btrim(p_email)) and i.accepted_at is null and i.revoked_at is null
  order by i.created_at desc limit 1 for update;
  if invitation.id is null then
    return null;
  end if;
  perform private.rotate_invitation(invitation, p_token_hash);
  return private.invitation_letter(invitation.id);
end $$;

/* The auth account with this e-mail that belongs to nobody yet: an acceptance that stopped half-way. */
create function private.unclaimed_account(p_email text) returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select a.id from auth.users a left join public.users u on u.id = a.id
    where lower(a.email) = lower(p_email) and u.id is null
  );
end $$;

/* Turns a new auth account into a person of the company, once. For the server, which has just created the account. */
create function private.accept_invitation(p_token text, p_user uuid, p_full_name text, p_time_zone text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  invitation public.invitations;
begin
  select * into invitation from public.invitations i where i.token_hash = private.token_hash(p_token) for update;
  if invitation.id is null or invitation.revoked_at is not null then
    raise exception 'invitation_not_found';
  end if;
  if invitation.accepted_at is not null then
    raise exception 'invitation_is_accepted';
  end if;
  if invitation.expires_at <= now() then
    raise exception 'invitation_is_expired';
  end if;
  if not exists (select from auth.users a where a.id = p_user and lower(a.email) = invitation.email) then
    raise exception 'account_has_another_email';
  end if;
  insert into public.users (id, company_id, email, full_name, role, time_zone)
  values (p_user, invitation.company_id, invitation.email, btrim(p_full_name), invitation.role,
    case when private.is_time_zone(p_time_zone) then p_time_zone else 'UTC' end);
  update public.students s set user_id = p_user, full_name = btrim(p_full_name) where s.id = invitation.student_id;
  update public.invitations i set accepted_at = now() where i.id = invitation.id;
end $$;

create function public.invite_person(p_email text, p_full_name text, p_role public.user_role, p_token_hash text, p_mentor uuid default null, p_course uuid default null)
returns jsonb
language sql security invoker set search_path = '' as
$$ select private.invite_person(p_email, p_full_name, p_role, p_token_hash, p_mentor, p_course) $$;
create function public.resend_invitation(p_invitation uuid, p_token_hash text) returns jsonb
language sql security invoker set search_path = '' as $$ select private.resend_invitation(p_invitation, p_token_hash) $$;
create function public.revoke_invitation(p_invitation uuid) returns void
language sql security invoker set search_path = '' as $$ select private.revoke_invitation(p_invitation) $$;
create function public.invitation_by_token(p_token text) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.invitation_by_token(p_token) $$;
create function public.renew_invitation(p_token text, p_token_hash text) returns jsonb
language sql security invoker set search_path = '' as $$ select private.renew_invitation(p_token, p_token_hash) $$;
create function public.remind_invitation(p_email text, p_token_hash text) returns jsonb
language sql security invoker set search_path = '' as $$ select private.remind_invitation(p_email, p_token_hash) $$;
create function public.unclaimed_account(p_email text) returns uuid
language sql stable security invoker set search_path = '' as $$ select private.unclaimed_account(p_email) $$;
create function public.accept_invitation(p_token text, p_user uuid, p_full_name text, p_time_zone text) returns void
language sql security invoker set search_path = '' as
$$ select private.accept_invitation(p_token, p_user, p_full_name, p_time_zone) $$;

grant execute on function
  private.invite_person(text, text, public.user_role, text, uuid, uuid), public.invite_person(text, text, public.user_role, text, uuid, uuid),
  private.resend_invitation(uuid, text), public.resend_invitation(uuid, text),
  private.revoke_invitation(uuid), public.revoke_invitation(uuid)
to authenticated;
grant execute on function private.invitation_by_token(text), public.invitation_by_token(text) to anon, authenticated, service_role;
-- Only the server may renew: it alone holds the new token and mails it.
grant execute on function
  private.renew_invitation(text, text), public.renew_invitation(text, text),
  private.remind_invitation(text, text), public.remind_invitation(text, text),
  private.unclaimed_account(text), public.unclaimed_account(text),
  private.accept_invitation(text, uuid, text, text), public.accept_invitation(text, uuid, text, text)
to service_role;
