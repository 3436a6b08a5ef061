-- mart_indicator: which indicators with which targets does each project declare?
-- Grain: one current declaration × one indicator row.   Key: (fiscal_year, department_name, project_name, row_no).
-- Unit:  value_low and value_high in `unit`, per `per`, both as printed.   Not additive across units.
-- meaning: 现行申报表的绩效指标，每条一行
-- column fiscal_year: 申报的预算年度；单位 年；例 2022
-- column department_name: 主管部门，照原表所印；例 某县教育局
-- column project_name: 项目名称，照原表所印；例 教师培训费
-- column row_no: 指标表中的第几行；例 3
-- column level1: 一级指标；例 产出指标
-- column level2: 二级指标；例 数量指标
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
    project_target_printed,
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
    place,
    load_id
from mart_indicator_history
where is_current
order by fiscal_year, declaration_key, row_no;
