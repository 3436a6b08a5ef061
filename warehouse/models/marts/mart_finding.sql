-- mart_finding: what does not add up in the current declarations, and where?
-- Grain: one current declaration × rule × place.   Key: (declaration, finding_no), not shown.
-- Unit:  printed and expected are texts.   Additive as a count.
create or replace view mart_finding as
select
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
where fct_declaration.is_current
order by
    case fct_finding.severity when 'error' then 1 when 'warning' then 2 else 3 end,
    fct_declaration.fiscal_year,
    fct_declaration.declaration_key,
    fct_finding.finding_no;
