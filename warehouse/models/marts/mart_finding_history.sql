-- mart_finding_history: what did not add up in each version of a declaration, and where?
-- Grain: one declaration version × rule × place.   Key: (declaration_key, finding_no).
-- Unit:  printed and expected are texts; valid_from_at and valid_to_at are UTC.   Additive as a count at one moment.
create or replace view mart_finding_history as
select
    fct_declaration.declaration_key,
    fct_declaration.is_current,
    fct_declaration.valid_from_at,
    fct_declaration.valid_to_at,
    fct_finding.finding_no,
    fct_declaration.fiscal_year,
    dim_department.department_name,
    dim_project.project_name,
    fct_finding.rule_id,
    fct_finding.severity,
    fct_finding.row_no,
    fct_finding.field,
    fct_finding.printed,
    fct_finding.expected,
    fct_finding.message,
    dim_document.document_name,
    fct_finding.page_no,
    fct_finding.line_no,
    dim_load.load_id
from fct_finding
join fct_declaration using (declaration_key)
join dim_department using (department_key)
join dim_project using (project_key)
join dim_document using (document_key)
join dim_load on dim_load.load_key = fct_declaration.load_key
order by
    case fct_finding.severity when 'error' then 1 when 'warning' then 2 else 3 end,
    fct_declaration.fiscal_year,
    fct_declaration.declaration_key,
    fct_finding.finding_no;
