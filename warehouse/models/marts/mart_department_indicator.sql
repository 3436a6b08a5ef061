-- mart_department_indicator: which targets does each department set itself as a whole?
-- Grain: one indicator row of a plan in force.   Key: (fiscal_year, department_name, row_no).
-- Unit:  value_low and value_high in `unit`, per `per`.   Not additive. Levels are as printed: 履职效能 is in no taxonomy.
-- meaning: 现行部门整体支出目标表的指标，每条一行
-- column fiscal_year: 申报的预算年度；单位 年；例 2022
-- column department_name: 部门，照原表所印；例 某县教育局
-- column row_no: 指标表中的第几行；例 3
-- column level1_printed: 一级指标，照原表所印；例 履职效能
-- column level2_printed: 二级指标，照原表所印；空值 原表未印；例 重点工作完成
-- column level1: 分类标准中的一级指标；空值 标准中没有；例 产出指标
-- column level2: 分类标准中的二级指标；空值 标准中没有；例 数量指标
-- column indicator_name: 三级指标的名称，照原表所印；例 培训人数
-- column target_printed: 指标目标值，照原表所印；空值 原表未填；例 ≥40人/场
-- column target_kind: 目标值的种类：numeric 数、range 区间、qualitative 定性、missing 未填；例 numeric
-- column comparator: 比较符号：= >= <= > < ≈，未印符号的数为 =；空值 区间、定性或未填；例 >=
-- column value_low: 目标值的下限；等于与约等于时上下限相同；单位 同 unit；空值 没有下限；例 40.000000
-- column value_high: 目标值的上限；等于与约等于时上下限相同；单位 同 unit；空值 没有上限；例 90.000000
-- column unit: 计量单位，照原表所印；空值 没有单位；例 人
-- column per: 目标值“每……”的对象，照原表所印；空值 没有；例 场
-- column qualitative_text: 定性目标的文字；空值 不是定性目标；例 有所提升
-- column document_name: 来源文件的名称；例 declarations-2022.txt
-- column page_no: 在第几页；空值 文本没有页；例 1
-- column line_no: 在第几行；空值 无法定位到行；例 10
-- column place: 在哪里，照人读的写法；空值 无法定位，或早期版本未记；例 附表1!C7
-- column load_id: 读入它的加载（批次）编号，按时间排序；例 20221231T101400123Z
create or replace view mart_department_indicator as
select
    fct_declaration.fiscal_year,
    dim_department.department_name,
    fct_indicator_target.row_no,
    fct_indicator_target.level1_printed,
    fct_indicator_target.level2_printed,
    case when fct_indicator_target.category_key <> -1 then dim_indicator_category.level1 end as level1,
    case when fct_indicator_target.category_key <> -1 then dim_indicator_category.level2 end as level2,
    dim_indicator.indicator_name,
    fct_indicator_target.target_printed,
    fct_indicator_target.target_kind,
    fct_indicator_target.comparator,
    fct_indicator_target.value_low,
    fct_indicator_target.value_high,
    case when fct_indicator_target.measure_unit_key <> -1 then dim_measure_unit.unit end as unit,
    fct_indicator_target.per,
    fct_indicator_target.qualitative_text,
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
where fct_declaration.is_current and dim_project.form_facts = 'department'
order by fct_declaration.fiscal_year, fct_declaration.declaration_key, fct_indicator_target.row_no;
