-- What does each project of one fiscal year ask for?   $department may be NULL: all.
select
    department_name as DepartmentName,
    cast(fiscal_year as integer) as FiscalYear,
    project_name as ProjectName,
    total_cny as TotalCny,
    fiscal_cny as FiscalCny
from mart_funding
where fiscal_year = $year
    and ($department is null or department_name = $department)
order by total_cny desc nulls last, project_name
