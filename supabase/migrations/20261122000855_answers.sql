-- Answering the onboarding questionnaire, and the details it fills.

/* Whether a student's home leads to the questionnaire: those who accepted their invitation after the first version
   was published, until they have answered. Who was here before is not interrupted. */
create function private.awaits_answers(p_student uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
      select from public.invitations i
      where i.student_id = p_student and i.accepted_at >= (
        select min(q.published_at) from public.questionnaires q where q.company_id = i.company_id and q.published_at is not null
      )
    )
    and not exists (select from public.questionnaire_responses r where r.student_id = p_student and r.completed_at is not null);
end $$;

/* The questions that show for these answers: a condition is met by an answer to a question that shows itself. */
create function private.shown_questions(p_questions jsonb, p_answers jsonb) returns text[]
language plpgsql immutable set search_path = '' as $$
declare
  question jsonb;
  given jsonb;
  shown text[] := '{}';
begin
  for question in select q from jsonb_array_elements(p_questions) q loop
    given := p_answers -> (question #>> '{shown_if,question}');
    if question -> 'shown_if' = 'null' or question #>> '{shown_if,question}' = any (shown) and exists (
      select from jsonb_array_elements_text(question #> '{shown_if,any}') wanted
      where given = to_jsonb(wanted) or jsonb_typeof(given) = 'array' and given @> to_jsonb(wanted)
    ) then
      shown := shown || (question ->> 'key');
    end if;
  end loop;
  return shown;
end $$;

/* Whether an answer has the kind its question asks for; files are linked by the server only. */
create function private.answer_fits(q jsonb, answer jsonb) returns boolean
language plpgsql immutable set search_path = '' as $$
begin
  return coalesce(case q ->> 'type'
    when 'short' then jsonb_typeof(answer) = 'string' and length(answer #>> '{}') <= 500
    when 'long' then jsonb_typeof(answer) = 'string' and length(answer #>> '{}') <= 10000
    when 'number' then jsonb_typeof(answer) = 'number' and abs((answer #>> '{}')::numeric) <= 1000000000000 and length(answer::text) <= 20
    when 'one' then jsonb_typeof(answer) = 'string' and q -> 'options' @> answer
    when 'many' then jsonb_typeof(answer) = 'array' and q -> 'options' @> answer
      and jsonb_array_length(answer) <= jsonb_array_length(q -> 'options')
    else false
  end, false);
end $$;

/* Whether nothing was said: no answer, an empty list, or a text of blanks. */
create function private.answer_is_empty(answer jsonb) returns boolean
language plpgsql immutable set search_path = '' as $$
begin
  return answer is null or answer in ('null', '[]') or jsonb_typeof(answer) = 'string' and answer #>> '{}' !~ '\S';
end $$;

/* The signed-in student's questionnaire: the version they began, else the newest. Null when the company asks nothing. */
create function private.my_questionnaire() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  student uuid := private.student_id();
  response public.questionnaire_responses;
begin
  perform private.refuse_unless(student is not null);
  select * into response from public.questionnaire_responses r where r.student_id = student;
  return (
    select jsonb_build_object('id', q.id, 'version', q.version, 'questions', q.questions, 'answers', coalesce(response.responses, '{}'),
      'saved_at', response.saved_at, 'completed_at', response.completed_at)
    from public.questionnaires q
    where q.company_id = private.company_id() and q.version is not null and (response.id is null or q.id = response.questionnaire_id)
    order by q.version desc limit 1
  );
end $$;

/* A student's response to be changed, locked and begun if need be, with its questions. */
create function private.response_to_change(p_student uuid, p_questionnaire uuid, out response public.questionnaire_responses, out questions jsonb)
language plpgsql security definer set search_path = '' as $$
declare
  company uuid;
begin
  select s.company_id into company from public.students s where s.id = p_student for no key update;
  select q.questions into questions from public.questionnaires q
  where q.id = p_questionnaire and q.company_id = company and q.version is not null;
  if questions is null then
    raise exception 'questionnaire_not_found';
  end if;
  insert into public.questionnaire_responses (company_id, student_id, questionnaire_id)
  values (company, p_student, p_questionnaire) on conflict on constraint one_response_per_type do nothing;
  select * into response from public.questionnaire_responses r where r.student_id = p_student;
  if response.questionnaire_id <> p_questionnaire then
    raise exception 'questionnaire_not_found';
  end if;
  if response.completed_at is not null then
    raise exception 'questionnaire_is_answered';
  end if;
end $$;

/* The question with a key; null without one. */
create function private.question_of(p_questions jsonb, p_key text) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return (select q from jsonb_array_elements(p_questions) q where q ->> 'key' = p_key);
end $$;

/* Keeps some answers of the caller, {key: answer}; null takes one back. The others stay. Returns when. */
create function private.save_answers(p_questionnaire uuid, p_answers jsonb) returns timestamptz
language plpgsql security definer set search_path = '' as $$
declare
  student uuid := private.student_id();
  found record;
begin
  perform private.refuse_unless(student is not null);
  found := private.response_to_change(student, p_questionnaire);
  if jsonb_typeof(p_answers) is distinct from 'object' or exists (
    select from jsonb_each(p_answers) a
    where case when a.value = 'null' then private.question_of(found.questions, a.key) is null
      or private.question_of(found.questions, a.key) ->> 'type' = 'file'
      else not private.answer_fits(private.question_of(found.questions, a.key), a.value) end
  ) then
    raise exception 'answer_does_not_fit';
  end if;
  update public.questionnaire_responses r set responses = jsonb_strip_nulls(r.responses || p_answers), saved_at = now()
  where r.student_id = student;
  return now();
end $$;

/* An answer as one text: choices joined by commas. Null when there is none. */
create function private.answer_text(answer jsonb) returns text
language plpgsql immutable set search_path = '' as $$
begin
  return case when private.answer_is_empty(answer) then null
    when jsonb_typeof(answer) = 'array' then (select string_agg(a, ', ') from jsonb_array_elements_text(answer) a)
    else btrim(answer #>> '{}') end;
end $$;

/* What a questionnaire's answers say about one kind of details. */
create function private.details_from(p_questions jsonb, p_answers jsonb, p_kind text) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return coalesce((
    select jsonb_object_agg(q #>> '{fills,key}', left(private.answer_text(p_answers -> (q ->> 'key')), 2000))
    from jsonb_array_elements(p_questions) q
    where q #>> '{fills,kind}' = p_kind and private.answer_text(p_answers -> (q ->> 'key')) is not null
  ), '{}');
end $$;

/* Sends the caller's answers: complete ones only, hidden ones dropped, details filled. A second time changes nothing. */
create function private.complete_questionnaire(p_questionnaire uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  student uuid := private.student_id();
  found record;
  shown text[];
  kept jsonb;
begin
  perform private.refuse_unless(student is not null);
  -- Two at once: the second waits here, and finds it done.
  perform private.lock_student(student);
  if exists (select from public.questionnaire_responses r
    where r.student_id = student and r.questionnaire_id = p_questionnaire and r.completed_at is not null) then
    return;
  end if;
  found := private.response_to_change(student, p_questionnaire);
  shown := private.shown_questions(found.questions, (found.response).responses);
  select coalesce(jsonb_object_agg(a.key, a.value), '{}') into kept from jsonb_each((found.response).responses) a
  where a.key = any (shown) and not private.answer_is_empty(a.value);
  if exists (
    select from jsonb_array_elements(found.questions) q
    where (q ->> 'is_required')::boolean and q ->> 'key' = any (shown) and not kept ? (q ->> 'key')
  ) then
    raise exception 'required_answers_are_missing';
  end if;
  update public.questionnaire_responses r set responses = kept, completed_at = now(), saved_at = now() where r.student_id = student;
  insert into public.student_details as d (company_id, student_id, business_info, learning_preferences, contact_preferences)
  values ((found.response).company_id, student, private.details_from(found.questions, kept, 'business_info'),
    private.details_from(found.questions, kept, 'learning_preferences'), private.details_from(found.questions, kept, 'contact_preferences'))
  on conflict on constraint one_row_of_details_per_student do update set
    business_info = d.business_info || excluded.business_info,
    learning_preferences = d.learning_preferences || excluded.learning_preferences,
    contact_preferences = d.contact_preferences || excluded.contact_preferences, updated_at = now();
end $$;

/* Links a checked, uploaded file to an answer. For the server, which has read the file's bytes. Returns the answer. */
create function private.attach_answer_file(
  p_user uuid, p_questionnaire uuid, p_question text, p_path text, p_name text, p_size bigint, p_type text
) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  student public.students;
  found record;
  files jsonb;
begin
  select s.* into student from public.students s join public.users u on u.id = s.user_id where u.id = p_user and u.is_active;
  if student.id is null or not starts_with(p_path, student.company_id || '/' || student.id || '/')
    or private.was_just_uploaded('answers', p_path) is not true then
    raise exception 'file_not_uploaded';
  end if;
  found := private.response_to_change(student.id, p_questionnaire);
  if private.question_of(found.questions, p_question) ->> 'type' is distinct from 'file' then
    raise exception 'answer_does_not_fit';
  end if;
  files := coalesce((found.response).responses -> p_question, '[]');
  if files @> jsonb_build_array(jsonb_build_object('path', p_path)) then
    return files;
  end if;
  if jsonb_array_length(files) >= 5 then
    raise exception 'answer_files_are_few';
  end if;
  files := files || jsonb_build_object('path', p_path, 'name', left(p_name, 200), 'size', p_size, 'type', p_type);
  update public.questionnaire_responses r set responses = r.responses || jsonb_build_object(p_question, files), saved_at = now()
  where r.student_id = student.id;
  return files;
end $$;

/* Takes a file out of an answer of the caller; the files that remain. */
create function private.detach_answer_file(p_questionnaire uuid, p_question text, p_path text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  student uuid := private.student_id();
  found record;
  files jsonb;
begin
  perform private.refuse_unless(student is not null);
  found := private.response_to_change(student, p_questionnaire);
  if private.question_of(found.questions, p_question) ->> 'type' is distinct from 'file' then
    raise exception 'answer_does_not_fit';
  end if;
  files := coalesce((
    select jsonb_agg(f) from jsonb_array_elements((found.response).responses -> p_question) f where f ->> 'path' is distinct from p_path
  ), '[]');
  update public.questionnaire_responses r set responses = r.responses || jsonb_build_object(p_question, files), saved_at = now()
  where r.student_id = student;
  return files;
end $$;

/* Saves one kind of the caller's own details whole; empty ones are forgotten. */
create function private.save_details(p_kind text, p_details jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  student uuid := private.student_id();
  given jsonb;
begin
  perform private.refuse_unless(student is not null);
  perform private.slow_down();
  if private.detail_keys(p_kind) is null or jsonb_typeof(p_details) is distinct from 'object' then
    raise exception 'details_are_known';
  end if;
  select coalesce(jsonb_object_agg(d.key, btrim(d.value)), '{}') into given from jsonb_each_text(p_details) d where btrim(d.value) <> '';
  insert into public.student_details as d (student_id, business_info, learning_preferences, contact_preferences)
  values (student, case when p_kind = 'business_info' then given else '{}' end,
    case when p_kind = 'learning_preferences' then given else '{}' end,
    case when p_kind = 'contact_preferences' then given else '{}' end)
  on conflict on constraint one_row_of_details_per_student do update set
    business_info = case when p_kind = 'business_info' then given else d.business_info end,
    learning_preferences = case when p_kind = 'learning_preferences' then given else d.learning_preferences end,
    contact_preferences = case when p_kind = 'contact_preferences' then given else d.contact_preferences end, updated_at = now();
end $$;

/* What a student told about themselves, for the office and their mentor: {questionnaire, details}; null for others. */
create function private.about_student(p_student uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  if private.may_read_about(p_student) is not true then
    return null;
  end if;
  return jsonb_build_object(
    'questionnaire', (
      select jsonb_build_object('version', q.version, 'started_at', r.started_at, 'saved_at', r.saved_at, 'completed_at', r.completed_at,
        'answers', coalesce((
          select jsonb_agg(jsonb_build_object('key', it ->> 'key', 'type', it ->> 'type', 'title', it ->> 'title', 'answer', r.responses -> (it ->> 'key'))
            order by place)
          from jsonb_array_elements(q.questions) with ordinality asked(it, place)
          where it ->> 'key' = any (private.shown_questions(q.questions, r.responses))
        ), '[]'))
      from public.questionnaire_responses r join public.questionnaires q on q.id = r.questionnaire_id
      where r.student_id = p_student
    ),
    'is_awaited', private.awaits_answers(p_student),
    'details', coalesce((
      select jsonb_build_object('business_info', d.business_info, 'learning_preferences', d.learning_preferences, 'contact_preferences', d.contact_preferences)
      from public.student_details d where d.student_id = p_student
    ), '{"business_info": {}, "learning_preferences": {}, "contact_preferences": {}}')
  );
end $$;

-- ---------------------------------------------------------------------------------------------
-- The API

create function public.questionnaire_builder() returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.questionnaire_builder() $$;
create function public.save_questionnaire(p_questions jsonb, p_revision integer) returns integer
language sql security invoker set search_path = '' as $$ select private.save_questionnaire(p_questions, p_revision) $$;
create function public.publish_questionnaire(p_revision integer) returns integer
language sql security invoker set search_path = '' as $$ select private.publish_questionnaire(p_revision) $$;
create function public.discard_questionnaire() returns void
language sql security invoker set search_path = '' as $$ select private.discard_questionnaire() $$;
create function public.my_questionnaire() returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.my_questionnaire() $$;
create function public.save_answers(p_questionnaire uuid, p_answers jsonb) returns timestamptz
language sql security invoker set search_path = '' as $$ select private.save_answers(p_questionnaire, p_answers) $$;
create function public.complete_questionnaire(p_questionnaire uuid) returns void
language sql security invoker set search_path = '' as $$ select private.complete_questionnaire(p_questionnaire) $$;
create function public.attach_answer_file(
  p_user uuid, p_questionnaire uuid, p_question text, p_path text, p_name text, p_size bigint, p_type text
) returns jsonb
language sql security invoker set search_path = '' as
$$ select private.attach_answer_file(p_user, p_questionnaire, p_question, p_path, p_name, p_size, p_type) $$;
create function public.detach_answer_file(p_questionnaire uuid, p_question text, p_path text) returns jsonb
language sql security invoker set search_path = '' as $$ select private.detach_answer_file(p_questionnaire, p_question, p_path) $$;
create function public.save_details(p_kind text, p_details jsonb) returns void
language sql security invoker set search_path = '' as $$ select private.save_details(p_kind, p_details) $$;
create function public.about_student(p_student uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.about_student(p_student) $$;

grant execute on function
  private.questionnaire_builder(), public.questionnaire_builder(),
  private.save_questionnaire(jsonb, integer), public.save_questionnaire(jsonb, integer),
  private.publish_questionnaire(integer), public.publish_questionnaire(integer),
  private.discard_questionnaire(), public.discard_questionnaire(),
  private.my_questionnaire(), public.my_questionnaire(),
  private.save_answers(uuid, jsonb), public.save_answers(uuid, jsonb),
  private.complete_questionnaire(uuid), public.complete_questionnaire(uuid),
  private.detach_answer_file(uuid, text, text), public.detach_answer_file(uuid, text, text),
  private.save_details(text, jsonb), public.save_details(text, jsonb),
  private.about_student(uuid), public.about_student(uuid)
to authenticated;
grant execute on function
  private.attach_answer_file(uuid, uuid, text, text, text, bigint, text), public.attach_answer_file(uuid, uuid, text, text, text, bigint, text)
to service_role;
