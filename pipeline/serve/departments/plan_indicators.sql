-- Which targets does one department set itself as a whole for a year, in the form's order?
select
    level1_printed as Level1, level2_printed as Level2, indicator_name as Name, target_printed as Target
from site_plan_indicator
where department_name = $department and fiscal_year = $year
order by row_no
