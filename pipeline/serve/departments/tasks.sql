-- Which tasks does one department plan for a year, in the form's order?
select task_name as Name, task_content as Content, total_cny as Total, fiscal_cny as Fiscal, other_cny as Other
from site_plan_task
where department_name = $department and fiscal_year = $year
order by task_no
