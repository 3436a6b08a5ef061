-- What is each project's money made of?   $department may be NULL: all.
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
where fiscal_year = $year
    and ($department is null or department_name = $department)
