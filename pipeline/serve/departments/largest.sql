-- Which projects of one department and year are the largest?   At most twenty.
select
    declaration_key as DeclarationKey,
    project_id as ProjectId,
    project_name as Project,
    total_cny as Total,
    annual_request_cny as Annual,
    error_count as Errors,
    warning_count as Warnings
from site_declaration
where department_name = $department and fiscal_year = $year
order by total_cny desc nulls last, declaration_key
limit 20
