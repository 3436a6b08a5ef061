-- Which cells did resubmissions change from $start to before $end (both UTC)?
select
    cast(mart_declaration_change.fiscal_year as integer) as FiscalYear,
    mart_declaration_change.department_name as DepartmentName,
    mart_declaration_change.project_name as ProjectName,
    cast(mart_declaration_change.to_version as integer) as ToVersion,
    cast(mart_declaration_change.row_no as integer) as RowNo,
    mart_declaration_change.message as Message,
    mart_declaration_change.delta_cny as DeltaCny
from mart_declaration_change
join mart_load_history on mart_load_history.load_id = mart_declaration_change.to_load_id
where mart_load_history.started_at >= $start and mart_load_history.started_at < $end
