-- What is each project's money made of?   $department and $year may be NULL: all, and the latest.
select
    department_name as DepartmentName,
    cast(fiscal_year as integer) as FiscalYear,
    project_name as ProjectName,
    total_cny as TotalCny,
    fiscal_cny as FiscalCny,
    project_other_cny as OtherCny,
    annual_request_cny as AnnualRequestCny,
    current_year_appropriation_cny as AppropriationCny,
    carried_over_cny as CarriedOverCny,
    annual_other_cny as AnnualOtherCny
from mart_funding
where fiscal_year = coalesce(cast($year as integer), (select max(fiscal_year) from mart_funding))
    and ($department is null or department_name = $department)
