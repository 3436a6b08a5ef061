-- Which departments have filed the plan of the whole for a year and no project?   They are in no list of projects.
select department_name
from site_plan
where fiscal_year = $year
    and department_name not in (select department_name from site_declaration where fiscal_year = $year)
order by department_name
limit 2000
