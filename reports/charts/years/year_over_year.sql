-- What does each project ask for beside the year before?   $department may be NULL: all.
select
    department_name as DepartmentName,
    cast(fiscal_year as integer) as FiscalYear,
    project_name as ProjectName,
    status as Status,
    annual_request_cny as ThisCny,
    previous_annual_request_cny as PreviousCny
from mart_year_over_year
where fiscal_year = $year
    and ($department is null or department_name = $department)
