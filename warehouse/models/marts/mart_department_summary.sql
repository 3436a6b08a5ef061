-- mart_department_summary: how much does each department ask for, and how well are its forms made?
-- Grain: one fiscal year × department.   Key: (fiscal_year, department_name).
-- Unit:  _cny is 元; quantified_pct is the share of targets that are numbers, 90 = 90 %.
--        _cny and counts are additive over departments of one year, never over years; total_cny and fiscal_cny (the
--        projects) are never added to annual_request_cny (a year of them).
-- meaning: 各部门每年的项目数、资金与质量，每年每部门一行
-- column fiscal_year: 申报的预算年度；单位 年；例 2022
-- column department_name: 主管部门，照原表所印；例 某县教育局
-- column project_count: 申报的项目数；单位 个；例 20
-- column total_cny: 项目资金总额；单位 元；空值 原表未填（空白不等于 0）；例 18052461.00
-- column annual_request_cny: 年度资金申请总额；单位 元；空值 原表未填（空白不等于 0）；例 18052461.00
-- column fiscal_cny: 项目资金中的财政资金；单位 元；空值 原表未填（空白不等于 0）；例 18052461.00
-- column indicator_count: 指标数；单位 条；空值 没有指标；例 303
-- column quantified_pct: 目标值是数或区间的指标所占比例；单位 %，90 即 90%；空值 没有指标；例 85.5
-- column error_count: 错误数；单位 个；例 1
-- column warning_count: 警告数；单位 个；例 2
-- column info_count: 提示数；单位 个；例 3
create or replace view mart_department_summary as
with

funding as (
    select
        fiscal_year,
        department_name,
        count(*) as project_count,
        sum(total_cny) as total_cny,
        sum(annual_request_cny) as annual_request_cny,
        sum(fiscal_cny) as fiscal_cny
    from mart_funding
    group by fiscal_year, department_name
),

indicators as (
    select
        fiscal_year,
        department_name,
        count(*) as indicator_count,
        100.0 * count(*) filter (where target_kind in ('numeric', 'range')) / count(*) as quantified_pct
    from mart_indicator
    group by fiscal_year, department_name
),

findings as (
    select
        fiscal_year,
        department_name,
        count(*) filter (where severity = 'error') as error_count,
        count(*) filter (where severity = 'warning') as warning_count,
        count(*) filter (where severity = 'info') as info_count
    from mart_finding
    group by fiscal_year, department_name
)

select
    funding.*,
    indicators.indicator_count,
    indicators.quantified_pct,
    coalesce(findings.error_count, 0) as error_count,
    coalesce(findings.warning_count, 0) as warning_count,
    coalesce(findings.info_count, 0) as info_count
from funding
left join indicators using (fiscal_year, department_name)
left join findings using (fiscal_year, department_name)
order by funding.fiscal_year, funding.total_cny desc nulls last, funding.department_name;
