-- Has this file got the tables of a warehouse?
select count(*) > 0
from duckdb_tables()
where table_name = 'dim_load'
