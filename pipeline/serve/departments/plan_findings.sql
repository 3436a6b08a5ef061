-- What does not add up in the plan of one department for a year?
select severity as Severity, message as Message
from site_plan_finding
where department_name = $department and fiscal_year = $year
order by finding_no
