-- Which type has each column of the published tables?
select table_name as "Table", column_name as Name, data_type as Type
from duckdb_columns()
where schema_name = 'main' and not internal and database_name not in ('temp', 'system')
