-- Which declarations of a year have errors?   The five with the most.
select
    project_id as ProjectId,
    fiscal_year as Year,
    project_name as Project,
    department_name as Department,
    error_count as Errors
from site_declaration
where fiscal_year = $year and error_count > 0
order by error_count desc, total_cny desc nulls last, declaration_key
limit 5
