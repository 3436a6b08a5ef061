-- Which spellings of one declaration in force were changed, and why?
select
    cast(row_no as integer) as RowNo,
    field as Field,
    before_printed as Before,
    after_repair as After,
    reason as Reason
from mart_repair
where fiscal_year = $year and department_name = $department and project_name = $name
order by row_no nulls first, field
