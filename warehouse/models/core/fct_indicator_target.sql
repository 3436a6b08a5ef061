-- fct_indicator_target: which target does each declaration set for each indicator?
-- Grain: one declaration version × one indicator row.   Key: (declaration_key, row_no).
-- Unit:  value_low and value_high in the unit of dim_measure_unit, per `per`.   Not additive across units.
insert into fct_indicator_target by name
select
    stg_declaration_key.declaration_key,
    stg_indicator.row_no,
    dim_indicator.indicator_key,
    coalesce(dim_indicator_category.category_key, -1) as category_key,
    coalesce(dim_measure_unit.measure_unit_key, -1) as measure_unit_key,
    stg_indicator.level1_printed,
    stg_indicator.level2_printed,
    stg_indicator.target_printed,
    stg_indicator.target_kind,
    stg_indicator.comparator,
    stg_indicator.comparator_printed,
    stg_indicator.value_low,
    stg_indicator.value_high,
    stg_indicator.per,
    stg_indicator.qualitative_text,
    stg_indicator.placement,
    stg_indicator.page_no,
    stg_indicator.line_no,
    stg_indicator.column_no
from stg_indicator
join stg_declaration_key using (staging_no)
join dim_indicator using (indicator_name)
left join dim_indicator_category
    on dim_indicator_category.level1 = stg_indicator.level1
    and dim_indicator_category.level2 = stg_indicator.level2
left join dim_measure_unit on dim_measure_unit.unit = stg_indicator.unit
order by stg_declaration_key.declaration_key, stg_indicator.row_no;
