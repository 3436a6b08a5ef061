-- What did one project ask for in each year it was declared?
select
    fiscal_year as Year,
    declaration_key as DeclarationKey,
    project_name as Project,
    total_cny as Total,
    annual_request_cny as Annual,
    fiscal_cny as Fiscal,
    indicator_count as Indicators,
    error_count as Errors
from site_declaration
where project_id = $project
