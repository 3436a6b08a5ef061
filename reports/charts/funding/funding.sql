-- What does each project of one fiscal year ask for?   $department and $year may be NULL: all, and the latest.
select
    department_name as DepartmentName,
    cast(fiscal_year as integer) as FiscalYear,
    project_name as ProjectName,
    total_cny as TotalCny,
    fiscal_cny as FiscalCny
from mart_funding
where fiscal_year = coalesce(cast($year as integer), (select max(fiscal_year) from mart_funding))
    and ($department is null or department_name = $department)
order by total_cny desc nulls last, project_name
