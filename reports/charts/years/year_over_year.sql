-- What does each project ask for beside the year before?   $department and $year may be NULL: all, and the latest.
select
    department_name as DepartmentName,
    cast(fiscal_year as integer) as FiscalYear,
    project_name as ProjectName,
    status as Status,
    annual_request_cny as ThisCny,
    previous_annual_request_cny as PreviousCny
from mart_year_over_year
where fiscal_year = coalesce(cast($year as integer), (select max(fiscal_year) from mart_funding))
    and ($department is null or department_name = $department)
