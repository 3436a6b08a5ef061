-- What did resubmissions change?   $department and $project may be NULL: all.   $last is how many changes.
select
    to_load_id as load_id,
    fiscal_year as 年度,
    department_name as 主管部门,
    project_name as 项目,
    to_version as 版本,
    message as 变动,
    delta_cny as 金额差
from mart_declaration_change
where ($department is null or department_name = $department)
    and ($project is null or project_name = $project)
order by to_load_id desc, fiscal_year, department_name, project_name, row_no nulls first, field
limit $last
