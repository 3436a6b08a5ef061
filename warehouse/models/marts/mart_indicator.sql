-- mart_indicator: which indicators with which targets does each project declare?
-- Grain: one current declaration × one indicator row.   Key: (fiscal_year, department_name, project_name, row_no).
-- Unit:  value_low and value_high in `unit`, per `per`, both as printed.   Not additive across units.
create or replace view mart_indicator as
select
    fiscal_year,
    department_name,
    project_name,
    row_no,
    level1,
    level2,
    indicator_name,
    target_printed,
    target_kind,
    comparator,
    comparator_printed,
    value_low,
    value_high,
    unit,
    per,
    qualitative_text,
    placement,
    level1_printed,
    level2_printed,
    document_name,
    page_no,
    line_no,
    load_id
from mart_indicator_history
where is_current
order by fiscal_year, declaration_key, row_no;
