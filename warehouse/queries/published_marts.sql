-- Which marts does the attached snapshot have, and which of them say whose their rows are?
select
    table_name as Name,
    bool_or(column_name = 'department_name') as HasDepartment
from duckdb_columns()
where database_name = 'published' and schema_name = 'main' and starts_with(table_name, 'mart_')
group by table_name
order by table_name
