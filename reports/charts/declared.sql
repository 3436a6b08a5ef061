-- Which departments have declared anything, and for which years?   No parameters.
select
    department_name as DepartmentName,
    cast(fiscal_year as integer) as FiscalYear
from mart_funding
group by department_name, fiscal_year
order by department_name, fiscal_year
