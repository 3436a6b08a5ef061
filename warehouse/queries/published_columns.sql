-- Which tables and columns does a warehouse show to analysts, marts first?
select
    table_name as TableName,
    column_name as ColumnName,
    data_type as Type
from duckdb_columns()
where schema_name = 'main' and not internal and regexp_matches(table_name, '^(mart|dim|fct|bridge)_')
order by list_position(['mart', 'dim', 'fct', 'bridge'], split_part(table_name, '_', 1)), table_name, column_index
