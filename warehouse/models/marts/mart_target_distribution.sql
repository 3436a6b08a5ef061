-- mart_target_distribution: which numbers do departments set for the same kind of target?
-- Grain: one fiscal year × department × level 2 × unit × bound.   Key: all of them and comparator, per.
-- Unit:  bound_value in `unit`, per `per`; indicator_count counts rows.   Counts are additive over one year.
-- meaning: 同类目标值的分布
-- column fiscal_year: 申报的预算年度；单位 年；例 2022
-- column department_name: 主管部门，照原表所印；例 某县教育局
-- column level2: 二级指标；例 数量指标
-- column unit: 目标值的计量单位，照原表所印；空值 没有单位；例 人
-- column per: 目标值“每……”的对象，照原表所印；空值 没有；例 场
-- column comparator: 比较符号；空值 区间；例 >=
-- column bound_value: 目标值的界限数；单位 同 unit；例 90.000000
-- column indicator_count: 指标数；单位 条；例 15
create or replace view mart_target_distribution as
select
    fiscal_year,
    department_name,
    level2,
    unit,
    per,
    comparator,
    coalesce(value_low, value_high) as bound_value,
    count(*) as indicator_count
from mart_indicator
where target_kind = 'numeric'
group by all
order by fiscal_year, department_name, level2, unit, bound_value;
