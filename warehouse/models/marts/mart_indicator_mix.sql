-- mart_indicator_mix: how many indicators of each level 2 does each project declare?
-- Grain: one current declaration × level 2 that occurs in it.   Key: (fiscal_year, department_name, project_name, level2).
-- Unit:  indicator_count counts rows.   Additive over projects of one year.
-- meaning: 现行申报表各二级指标的指标数
-- column fiscal_year: 申报的预算年度；单位 年；例 2022
-- column department_name: 主管部门，照原表所印；例 某县教育局
-- column project_name: 项目名称，照原表所印；例 教师培训费
-- column level1: 一级指标；例 产出指标
-- column level2: 二级指标；例 数量指标
-- column indicator_count: 指标数；单位 条；例 15
-- column missing_target_count: 目标值未填的指标数；单位 条；例 0
create or replace view mart_indicator_mix as
select
    fiscal_year,
    department_name,
    project_name,
    level1,
    level2,
    count(*) as indicator_count,
    count(*) filter (where target_kind = 'missing') as missing_target_count
from mart_indicator
group by fiscal_year, department_name, project_name, level1, level2
order by fiscal_year, department_name, project_name, min(row_no);
