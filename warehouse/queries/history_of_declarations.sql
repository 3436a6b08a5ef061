-- What did resubmissions change?   $department and $project may be NULL: all.   $last is how many changes.
select
    to_load_id as load_id,
    fiscal_year,
    department_name,
    project_name,
    to_version as version,
    message,
    delta_cny
from mart_declaration_change
where ($department is null or department_name = $department)
    and ($project is null or project_name = $project)
order by to_load_id desc, fiscal_year, department_name, project_name, row_no nulls first, field
limit $last
