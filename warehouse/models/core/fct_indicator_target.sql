-- fct_indicator_target: which target does each declaration set for each indicator?
-- Grain: one declaration version × one indicator row.   Key: (declaration_key, row_no).
-- Unit:  value_low and value_high in the unit of dim_measure_unit, per `per`.   Not additive across units.
-- meaning: 申报表版本的各条指标
-- column declaration_key: 申报表版本的键；例 1
-- column row_no: 指标表中的第几行；例 3
-- column indicator_key: 三级指标的键，-1 为未知；例 1
-- column category_key: 一级和二级指标的键，-1 为未知；例 1
-- column measure_unit_key: 计量单位的键，-1 为没有单位；例 1
-- column level1_printed: 原表所印的一级指标；空值 该行未印；例 产出指标
-- column level2_printed: 原表所印的二级指标；空值 该行未印；例 数量指标
-- column target_printed: 指标目标值，照原表所印；空值 原表未填；例 ≥40人/场
-- column target_kind: 目标值的种类：numeric 数、range 区间、qualitative 定性、missing 未填；例 numeric
-- column comparator: 比较符号：= >= <= > < ≈，未印符号的数为 =；空值 区间、定性或未填；例 >=
-- column comparator_printed: 比较符号是否印在原表上；例 true
-- column value_low: 目标值的下限；等于与约等于时上下限相同；单位 同 unit；空值 没有下限；例 40.000000
-- column value_high: 目标值的上限；等于与约等于时上下限相同；单位 同 unit；空值 没有上限；例 90.000000
-- column per: 目标值“每……”的对象，照原表所印；空值 没有；例 场
-- column qualitative_text: 定性目标的文字；空值 不是定性目标；例 有所提升
-- column placement: 指标级别的来历：printed 原表所印、inferred 由上下文推断；例 printed
-- column page_no: 在第几页；空值 文本没有页；例 1
-- column line_no: 在第几行；空值 无法定位到行；例 10
-- column column_no: 在第几列；空值 无法定位到列；例 4
-- column place: 在哪里，照人读的写法；空值 无法定位，或早期版本未记；例 附表1!C7
-- column project_target_printed: 项目期（中期、实施期）的目标值，照原表所印；空值 只有一栏目标值；例 90公里
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
    stg_indicator.column_no,
    stg_indicator.place,
    stg_indicator.project_target_printed
from staging.stg_indicator
join staging.stg_declaration_key using (staging_no)
join dim_indicator using (indicator_name)
left join dim_indicator_category
    on dim_indicator_category.level1 = stg_indicator.level1
    and dim_indicator_category.level2 = stg_indicator.level2
left join dim_measure_unit on dim_measure_unit.unit = stg_indicator.unit
order by stg_declaration_key.declaration_key, stg_indicator.row_no;
