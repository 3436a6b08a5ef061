-- mart_finding: what does not add up in the current declarations, and where?
-- Grain: one current declaration × rule × place.   Key: (declaration, finding_no), not shown.
-- Unit:  printed and expected are texts.   Additive as a count.
create or replace view mart_finding as
select
    fiscal_year,
    department_name,
    project_name,
    rule_id,
    severity,
    row_no,
    field,
    printed,
    expected,
    message,
    document_name,
    page_no,
    line_no,
    load_id
from mart_finding_history
where is_current
order by
    case severity when 'error' then 1 when 'warning' then 2 else 3 end,
    fiscal_year,
    declaration_key,
    finding_no;
