-- mart_indicator_history: which indicators with which targets did each version of a declaration hold, and when?
-- Grain: one declaration version × one indicator row.   Key: (declaration_key, row_no).
-- Unit:  value_low and value_high in `unit`, per `per`, both as printed; _at are moments, _date the days they are in China.
--        Not additive across units, nor over versions.
-- meaning: 各版申报表的绩效指标，每版每条一行
-- column declaration_key: 申报表版本的键；例 1
-- column is_current: 是否现行：最新且未撤回；例 true
-- column valid_from_at: 从何时起有效，含时区；单位 北京时间；例 2022-12-31 18:14:00+08:00
-- column valid_from_date: 从哪天起有效，北京日期；例 2022-12-31
-- column valid_to_at: 到何时为止（不含），含时区；单位 北京时间；空值 仍然有效；例 2023-01-05 18:14:00+08:00
-- column valid_to_date: 到哪天为止，北京日期；空值 仍然有效；例 2023-01-05
-- column fiscal_year: 申报的预算年度；单位 年；例 2022
-- column department_name: 主管部门，照原表所印；例 某县教育局
-- column project_name: 项目名称，照原表所印；例 教师培训费
-- column row_no: 指标表中的第几行；例 3
-- column level1: 一级指标；例 产出指标
-- column level2: 二级指标；例 数量指标
-- column level2_order: 二级指标的排列次序；例 1
-- column indicator_name: 三级指标名称，照原表所印；例 培训人次
-- column target_printed: 指标目标值，照原表所印；空值 原表未填；例 ≥40人/场
-- column target_kind: 目标值的种类：numeric 数、range 区间、qualitative 定性、missing 未填；例 numeric
-- column comparator: 比较符号：= >= <= > < ≈，未印符号的数为 =；空值 区间、定性或未填；例 >=
-- column comparator_printed: 比较符号是否印在原表上；例 true
-- column value_low: 目标值的下限；等于与约等于时上下限相同；单位 同 unit；空值 没有下限；例 40.000000
-- column value_high: 目标值的上限；等于与约等于时上下限相同；单位 同 unit；空值 没有上限；例 90.000000
-- column unit: 目标值的计量单位，照原表所印；空值 没有单位；例 人
-- column per: 目标值“每……”的对象，照原表所印；空值 没有；例 场
-- column qualitative_text: 定性目标的文字；空值 不是定性目标；例 有所提升
-- column placement: 指标级别的来历：printed 原表所印、inferred 由上下文推断；例 printed
-- column level1_printed: 原表所印的一级指标；空值 该行未印；例 产出指标
-- column level2_printed: 原表所印的二级指标；空值 该行未印；例 数量指标
-- column document_name: 来源文件的名称；例 declarations-2022.txt
-- column page_no: 在第几页，工作簿为第几张工作表；空值 文本和 Word 没有页；例 1
-- column line_no: 在第几行；空值 无法定位到行；例 10
-- column place: 在哪里，照人读的写法；空值 无法定位，或早期版本未记；例 附表1!C7
-- column load_id: 读入它的加载（批次）编号，按时间排序；例 20221231T101400123Z
-- column project_target_printed: 项目期（中期、实施期）的目标值，照原表所印；空值 只有一栏目标值；例 90公里
create or replace view mart_indicator_history as
select
    fct_declaration.declaration_key,
    fct_declaration.is_current,
    timezone('UTC', fct_declaration.valid_from_at) as valid_from_at,
    cast(fct_declaration.valid_from_at + interval 8 hours as date) as valid_from_date,
    timezone('UTC', fct_declaration.valid_to_at) as valid_to_at,
    cast(fct_declaration.valid_to_at + interval 8 hours as date) as valid_to_date,
    fct_declaration.fiscal_year,
    dim_department.department_name,
    dim_project.project_name,
    fct_indicator_target.row_no,
    dim_indicator_category.level1,
    dim_indicator_category.level2,
    dim_indicator_category.sort_order as level2_order,
    dim_indicator.indicator_name,
    fct_indicator_target.target_printed,
    fct_indicator_target.project_target_printed,
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
    fct_indicator_target.place,
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
where coalesce(dim_project.form_facts, 'target') = 'target'
order by fct_declaration.fiscal_year, fct_declaration.declaration_key, fct_indicator_target.row_no;
