-- What did earlier programs keep beside the marts that now stands in the schema staging, or is made anew there?
select 'view' as kind, view_name as name
from duckdb_views()
where schema_name = 'main' and regexp_matches(view_name, '^(stg|int)_')
union all
select 'table' as kind, table_name as name
from duckdb_tables()
where schema_name = 'main' and (starts_with(table_name, 'stg_') or table_name = 'schema_fingerprint')
