-- Which declarations were in force?   No parameters: mart_funding is already that of the month.
select
    cast(fiscal_year as integer) as FiscalYear,
    department_name as DepartmentName,
    project_id as ProjectId,
    project_name as ProjectName,
    total_cny as TotalCny,
    annual_request_cny as AnnualCny,
    fiscal_cny as FiscalCny,
    document_name as DocumentName
from mart_funding
