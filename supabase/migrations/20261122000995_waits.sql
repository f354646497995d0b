-- What waits for a person, as the sidebar of every page counts it.

/*
 * How much waits for a person of the staff, by their role: {at: seconds, attempts? (handed in to a mentor), claims?
 * (payments to approve), debtors? (students with something overdue), tickets? (open ones they answer)}. Every page asks, so
 * each count ends at 100.
 */
create function private.waits(p_person public.users) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return jsonb_build_object('at', extract(epoch from now())) || case
    when p_person.role = 'mentor' then jsonb_build_object('attempts', (
      select count(*) from (
        select from public.student_assignments w where w.mentor_id = p_person.id and w.state = 'submitted' limit 100
      ) found
    ))
    when p_person.role in ('enrollment_manager', 'admin', 'superadmin') then jsonb_build_object('claims', (
      select count(*) from (
        select from public.payment_claims c where c.company_id = p_person.company_id and c.state = 'in_review' limit 100
      ) found
    ))
    else '{}'
  end || case
    -- Hardly anybody owes on more than four invoices: of so many, more than 99 students.
    when p_person.role in ('admin', 'superadmin') then jsonb_build_object('debtors', (
      select case when count(*) = 400 then 100 else least(count(distinct late.student_id), 100) end from (
        select v.student_id from public.invoices v
        where v.company_id = p_person.company_id and v.status = 'issued' and v.due_date < private.today(p_person.company_id)
        limit 400
      ) late
    ))
    else '{}'
  end || case when p_person.role = 'student' then '{}' else jsonb_build_object('tickets', private.tickets_that_wait(p_person)) end;
end $$;
