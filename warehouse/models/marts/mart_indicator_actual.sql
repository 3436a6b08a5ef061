-- mart_indicator_actual: what was reached of each target, by the project's own self-assessment (自评表)?
-- Grain: one indicator row of a current self-assessment.   Key: (fiscal_year, department_name, project_name, row_no).
-- Unit:  values are in unit; _pct 90 = 90 %. Weight and score are as printed, attainment is computed.   Not additive.
-- meaning: 现行自评表的目标值与实际完成值，每条指标一行
-- column fiscal_year: 申报的预算年度；单位 年；例 2022
-- column department_name: 主管部门，照原表所印；例 某县教育局
-- column project_name: 项目名称，照原表所印；例 教师培训费
-- column row_no: 表中的第几条指标；例 1
-- column level1: 一级指标；例 产出指标
-- column level2: 二级指标；例 数量指标
-- column indicator_name: 三级指标的名称，照原表所印；例 培训班次数
-- column target_printed: 目标值，照原表所印；空值 原表未填；例 >=90%
-- column actual_printed: 实际完成值，照原表所印；空值 原表未填；例 31公里
-- column comparator: 目标值的比较符：=、>=、<=、>、<、≈；空值 区间、定性或缺失；例 >=
-- column value_low: 目标值的下限；单位 同 unit；空值 没有下限；例 90.000000
-- column value_high: 目标值的上限；单位 同 unit；空值 没有上限；例 90.000000
-- column unit: 目标值的计量单位，照原表所印；空值 没有单位；例 人
-- column actual_value: 实际完成值的数值；单位 同 actual_unit；空值 不是单个数值；例 31.000000
-- column actual_unit: 实际完成值的计量单位，照原表所印；空值 没有单位；例 公里
-- column is_met: 算出的：实际完成值是否在目标值以内；空值 不是数值，或单位不同；例 true
-- column attainment_pct: 算出的：实际完成值除以目标值；单位 %，90 即 90%；空值 目标不是单个数值，或单位不同；例 103.33
-- column weight_printed: 分值，照原表所印；空值 原表未填；例 20
-- column score_printed: 得分，照原表所印；空值 原表未填；例 18
-- column reason_printed: 偏差原因和改进措施，照原表所印；空值 原表未填；例 工期顺延
-- column document_name: 来源文件的名称；例 declarations-2022.txt
-- column load_id: 读入它的加载（批次）编号，按时间排序；例 20221231T101400123Z
create or replace view mart_indicator_actual as
with

rows_of_both as (
    select
        fct_indicator_actual.*,
        fct_indicator_target.category_key, fct_indicator_target.indicator_key, fct_indicator_target.target_printed,
        fct_indicator_target.target_kind, fct_indicator_target.comparator, fct_indicator_target.value_low,
        fct_indicator_target.value_high,
        case when measure_unit_key = -1 then null else dim_measure_unit.unit end as unit,
        case when actual_unit is null or actual_unit = dim_measure_unit.unit then actual_value end as comparable
    from fct_indicator_actual
    join fct_indicator_target using (declaration_key, row_no)
    join dim_measure_unit using (measure_unit_key)
)

select
    fct_declaration.fiscal_year,
    dim_department.department_name,
    dim_project.project_name,
    rows_of_both.row_no,
    dim_indicator_category.level1,
    dim_indicator_category.level2,
    dim_indicator.indicator_name,
    rows_of_both.target_printed,
    rows_of_both.actual_printed,
    rows_of_both.comparator,
    rows_of_both.value_low,
    rows_of_both.value_high,
    rows_of_both.unit,
    rows_of_both.actual_value,
    rows_of_both.actual_unit,
    case
        when comparable is null or target_kind not in ('numeric', 'range') or comparator = '≈' then null
        when comparator = '>' then comparable > value_low
        when comparator = '<' then comparable < value_high
        else comparable >= coalesce(value_low, comparable) and comparable <= coalesce(value_high, comparable)
    end as is_met,
    case when target_kind = 'numeric' then
        try_cast(100 * comparable / nullif(coalesce(value_low, value_high), 0) as decimal(18, 2))
    end as attainment_pct,
    rows_of_both.weight_printed,
    rows_of_both.score_printed,
    rows_of_both.reason_printed,
    dim_document.document_name,
    dim_load.load_id
from rows_of_both
join fct_declaration using (declaration_key)
join dim_department using (department_key)
join dim_project using (project_key)
join dim_indicator using (indicator_key)
join dim_indicator_category using (category_key)
join dim_document using (document_key)
join dim_load on dim_load.load_key = fct_declaration.load_key
where fct_declaration.is_current
order by fct_declaration.fiscal_year, fct_declaration.declaration_key, rows_of_both.row_no;
