-- Which cells does a load change in the forms it revises?   $load is its id.
select
    fiscal_year as FiscalYear,
    department_name as DepartmentName,
    project_name as ProjectName,
    change_kind as ChangeKind,
    field as Field,
    row_no as RowNo,
    printed_before as PrintedBefore,
    printed_after as PrintedAfter,
    delta_cny as DeltaCny,
    message as Message
from mart_declaration_change
where to_load_id = $load
order by fiscal_year, department_name, project_name, row_no nulls first, field
