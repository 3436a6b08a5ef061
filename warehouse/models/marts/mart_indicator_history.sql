-- mart_indicator_history: which indicators with which targets did each version of a declaration hold, and when?
-- Grain: one declaration version × one indicator row.   Key: (declaration_key, row_no).
-- Unit:  value_low and value_high in `unit`, per `per`, both as printed; valid_from_at and valid_to_at are UTC.
--        Not additive across units, nor over versions.
create or replace view mart_indicator_history as
select
    fct_declaration.declaration_key,
    fct_declaration.is_current,
    fct_declaration.valid_from_at,
    fct_declaration.valid_to_at,
    fct_declaration.fiscal_year,
    dim_department.department_name,
    dim_project.project_name,
    fct_indicator_target.row_no,
    dim_indicator_category.level1,
    dim_indicator_category.level2,
    dim_indicator_category.sort_order as level2_order,
    dim_indicator.indicator_name,
    fct_indicator_target.target_printed,
    fct_indicator_target.target_kind,
    fct_indicator_target.comparator,
    fct_indicator_target.comparator_printed,
    fct_indicator_target.value_low,
    fct_indicator_target.value_high,
    case when fct_indicator_target.measure_unit_key = -1 then null else dim_measure_unit.unit end as unit,
    fct_indicator_target.per,
    fct_indicator_target.qualitative_text,
    fct_indicator_target.placement,
    fct_indicator_target.level1_printed,
    fct_indicator_target.level2_printed,
    dim_document.document_name,
    fct_indicator_target.page_no,
    fct_indicator_target.line_no,
    dim_load.load_id
from fct_indicator_target
join fct_declaration using (declaration_key)
join dim_department using (department_key)
join dim_project using (project_key)
join dim_indicator using (indicator_key)
join dim_indicator_category using (category_key)
join dim_measure_unit using (measure_unit_key)
join dim_document using (document_key)
join dim_load on dim_load.load_key = fct_declaration.load_key
order by fct_declaration.fiscal_year, fct_declaration.declaration_key, fct_indicator_target.row_no;
