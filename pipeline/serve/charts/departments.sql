-- Which departments have declared anything?
select distinct department_name
from site_declaration
order by department_name
