-- What Supabase's advisors do not look for. Each row is a fault: rule, where, what.

-- A helper in a policy that is not wrapped in (select …) runs once per row.
select 'helper runs per row' as rule, c.relname::text as place, p.polname || ': ' || m[1] as what
from pg_policy p
join pg_class c on c.oid = p.polrelid
cross join lateral (
  select pg_get_expr(p.polqual, p.polrelid) || ' ' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') as text
) e
cross join lateral regexp_matches(
  regexp_replace(e.text, 'SELECT \(*(private|auth)\.\w+\(', '', 'gi'), '((?:private|auth)\.\w+)\(', 'g'
) m

union all
select 'policy open to every role', c.relname, p.polname
from pg_policy p join pg_class c on c.oid = p.polrelid
where p.polroles = '{0}'

union all
select 'table without row-level security', n.nspname, c.relname
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname in ('public', 'private') and c.relkind in ('r', 'p') and not c.relrowsecurity

union all
select 'table without its company', n.nspname, c.relname
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname = 'public' and c.relkind in ('r', 'p')
  and not exists (
    select from pg_policy p where p.polrelid = c.oid and not p.polpermissive and p.polcmd = '*'
  )

union all
select 'time without a zone', table_schema || '.' || table_name, column_name
from information_schema.columns
where table_schema in ('public', 'private') and data_type = 'timestamp without time zone'

union all
select 'definer function in the API', n.nspname, p.proname
from pg_proc p join pg_namespace n on n.oid = p.pronamespace
where p.prosecdef and n.nspname = 'public'

union all
select 'definer function open to visitors', n.nspname, p.proname
from pg_proc p join pg_namespace n on n.oid = p.pronamespace
where p.prosecdef and n.nspname = 'private' and has_function_privilege('anon', p.oid, 'execute')
  and has_schema_privilege('anon', n.oid, 'usage')

union all
select 'definer function with a loose search path', n.nspname, p.proname
from pg_proc p join pg_namespace n on n.oid = p.pronamespace
where p.prosecdef and n.nspname in ('public', 'private')
  and not coalesce(p.proconfig::text like '%search_path=%', false)

union all
select 'write grant on a whole table', table_name, grantee || ': ' || privilege_type
from information_schema.role_table_grants
where table_schema in ('public', 'private') and grantee in ('anon', 'authenticated')
  and privilege_type in ('INSERT', 'UPDATE', 'TRUNCATE', 'REFERENCES', 'TRIGGER')

union all
select 'helper of a policy in SQL, planned anew per call', n.nspname, p.proname
from pg_proc p
join pg_namespace n on n.oid = p.pronamespace
join pg_language l on l.oid = p.prolang
where n.nspname = 'private' and p.prosecdef and l.lanname = 'sql'
  and exists (
    select from pg_depend d where d.refobjid = p.oid and d.classid = 'pg_policy'::regclass
  )

-- Under row-level security Postgres uses an index only when the operator cannot leak. Trigram indexes
-- (gin) serve search functions that have checked the role before.
union all
select distinct 'index that policies switch off', c.relname, a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
from pg_index i
join pg_class c on c.oid = i.indrelid and c.relrowsecurity
join pg_class x on x.oid = i.indexrelid
join pg_am am on am.oid = x.relam and am.amname = 'btree'
join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
cross join lateral unnest(i.indkey::int2[], i.indclass::oid[]) k (attnum, opclass)
join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum and k.attnum > 0
join pg_opclass oc on oc.oid = k.opclass
join pg_amop ao on ao.amopfamily = oc.opcfamily and ao.amoplefttype = oc.opcintype and ao.amoprighttype = oc.opcintype
join pg_operator o on o.oid = ao.amopopr
join pg_proc f on f.oid = o.oprcode and not f.proleakproof

-- A composite key is served by an index that starts with its part other than the company; companies
-- themselves are never deleted.
union all
select 'foreign key without an index', c.relname, k.conname
from pg_constraint k
join pg_class c on c.oid = k.conrelid
join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'private')
where k.contype = 'f'
  and not exists (
    select from pg_index i
    join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where i.indrelid = c.oid and i.indkey[0] = any (k.conkey)
      and (a.attname <> 'company_id' or cardinality(k.conkey) = 1 or i.indkey[1] = any (k.conkey))
  )
  and k.confrelid <> 'public.company_settings'::regclass

-- A rule without a name of its own cannot become a sentence.
union all
select 'rule without a name', c.relname, k.conname
from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
where n.nspname in ('public', 'private') and k.contype in ('c', 'u', 'x') and k.conname ~ '_(check|key|excl)[0-9]*$'

union all
select 'table without company_id', n.nspname, c.relname
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname in ('public', 'private') and c.relkind in ('r', 'p') and c.oid <> 'public.company_settings'::regclass
  and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'company_id' and a.attnotnull)
  -- The same for every company; what Stripe says before it is known of whom it speaks.
  and c.oid not in ('private.currencies'::regclass, 'private.stripe_events'::regclass, 'private.stripe_reconciled'::regclass)

-- Without security_invoker a view reads past the policies.
union all
select 'view that runs as its owner', n.nspname, c.relname
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname = 'public' and c.relkind = 'v' and not coalesce(c.reloptions::text like '%security_invoker=true%', false)
order by 1, 2, 3;
