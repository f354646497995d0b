-- Tries statements as persons and always undoes them. Lives in tests only.
create schema probe;

/* Rows written in this transaction so far, undone ones included. */
create function probe.writes(relations oid[]) returns bigint language sql volatile as $$
  select sum(pg_stat_get_xact_tuples_inserted(r) + pg_stat_get_xact_tuples_updated(r) + pg_stat_get_xact_tuples_deleted(r))
  from unnest(relations) r
$$;

/*
 * What happens when somebody runs a statement: "ok" (it returned or wrote something), "nothing" (it
 * neither did), "refused" (it returned false), "no grant", "policy" (a failed check of row-level security), the name of a refusal or a
 * constraint, "leak" (the answer holds a word this viewer must not see), or the SQLSTATE.
 */
create function probe.outcome(who jsonb, statement text, returns_value boolean, forbidden text[], relations oid[]) returns text
language plpgsql as $$
declare
  before bigint := case when returns_value then probe.writes(relations) end;
  touched bigint := 0;
  value text;
  state text; message text; rule text; result text;
begin
  begin
    perform set_config('request.jwt.claims', who ->> 'claims', true);
    execute format('set local role %I', who ->> 'role');
    if returns_value then
      execute statement into value;
      set constraints all immediate;
      touched := probe.writes(relations) - before;
    else
      execute statement;
      get diagnostics touched = row_count;
    end if;
    raise exception using errcode = 'ZZ000', message = case
      when exists (select from unnest(forbidden) word where strpos(value, word) > 0) then 'leak'
      when value = 'false' then 'refused'
      when touched > 0 or coalesce(value, '') not in ('', '[]') then 'ok'
      else 'nothing'
    end;
  exception when others then
    get stacked diagnostics state = returned_sqlstate, message = message_text, rule = constraint_name;
    result := case
      when state = 'ZZ000' then message
      when state = '42501' and message ~ '^permission denied for (table|view|schema) ' then 'no grant'
      when state = '42501' and strpos(statement, substring(message from '^permission denied for function (.+)') || '(') > 0
        then 'no grant'
      when state = '42501' and message like 'new row violates row-level security%' then 'policy'
      when state in ('P0001', '42501') then message
      when coalesce(rule, '') <> '' then rule
      else state || ' ' || message
    end;
  end;
  return result;
end $$;
-- The person whose role it takes counts rows, too.
grant usage on schema probe to public;
grant execute on function probe.writes(oid[]) to public;

/* Tries all cells; returns those that differ from what is expected. */
create function probe.red(cells jsonb, relations oid[]) returns table (title text, expected text, actual text)
language plpgsql as $$
declare
  cell jsonb;
  outcome text;
begin
  for cell in select jsonb_array_elements(cells) loop
    outcome := probe.outcome(cell -> 'who', cell ->> 'statement', (cell ->> 'returnsValue')::boolean,
      array(select jsonb_array_elements_text(cell -> 'forbidden')), relations);
    if outcome <> cell ->> 'expected' then
      title := cell ->> 'title'; expected := cell ->> 'expected'; actual := outcome;
      return next;
    end if;
  end loop;
end $$;

/* Applies a change, looks for the first red cell, undoes the change. Null when no cell noticed. */
create function probe.noticed(change text, cells jsonb, relations oid[]) returns text
language plpgsql as $$
declare
  found text;
begin
  begin
    execute change;
    select r.title || ' → ' || r.actual into found
    from jsonb_array_elements(cells) cell cross join lateral probe.red(jsonb_build_array(cell), relations) r limit 1;
    raise exception using errcode = 'ZZ001';
  exception when sqlstate 'ZZ001' then
    return found;
  end;
end $$;
