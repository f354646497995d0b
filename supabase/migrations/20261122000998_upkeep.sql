-- What nobody asks for and has to be done all the same. Called by jobs; the last file, because it looks into all others.

/*
 * Files that were uploaded more than a day ago and that nothing refers to, 1,000 at most: [{bucket, path}]. The server
 * deletes them by way of the storage API, which alone knows where the bytes lie. A file this old can no longer be
 * linked (private.was_just_uploaded), so none of these is wanted a moment later.
 */
create function private.unlinked_uploads() returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  -- A proof that was checked and never claimed with; one that is being claimed with right now is locked, and stays.
  delete from private.payment_proofs f where f.path in (
    select p.path from private.payment_proofs p
    where p.checked_at < now() - interval '1 day'
      and not exists (select from public.payment_claims c where c.proof_path = p.path)
      and not exists (select from public.payments y where y.proof_path = p.path)
    for update skip locked
  );
  return coalesce((
    with linked (bucket, path) as (
      select 'submissions', f ->> 'path' from public.student_assignments w cross join jsonb_array_elements(w.files) f
      union all
      select 'answers', f ->> 'path' from public.questionnaire_responses r cross join jsonb_path_query(r.responses, '$.*[*] ? (exists (@.path))') f
      union all
      select 'answers', f #>> '{}' from public.questionnaire_responses r cross join jsonb_path_query(r.responses, '$.*[*].path') f
      union all
      select 'payment-proofs', p.path from private.payment_proofs p
    ),
    unlinked as (
      select o.bucket_id, o.name from storage.objects o
      where o.bucket_id in ('submissions', 'answers', 'payment-proofs') and o.created_at < now() - interval '1 day'
        and not exists (select from linked where linked.bucket = o.bucket_id and linked.path = o.name)
      limit 1000
    )
    select jsonb_agg(jsonb_build_object('bucket', u.bucket_id, 'path', u.name)) from unlinked u
  ), '[]');
end $$;

create function public.unlinked_uploads() returns jsonb
language sql security invoker set search_path = '' as $$ select private.unlinked_uploads() $$;

grant execute on function private.unlinked_uploads(), public.unlinked_uploads() to service_role;
