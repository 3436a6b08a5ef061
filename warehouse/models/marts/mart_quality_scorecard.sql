-- mart_quality_scorecard: how well is each form made?
-- Grain: one current declaration.   Key: (fiscal_year, department_name, project_name).
-- Unit:  _pct is a share of the form's indicators, 90 = 90 %; counts are of findings.
--        Counts are additive over projects of one year.
-- meaning: 现行申报表的填报质量，每份一行
-- column fiscal_year: 申报的预算年度；单位 年；例 2022
-- column department_name: 主管部门，照原表所印；例 某县教育局
-- column project_name: 项目名称，照原表所印；例 教师培训费
-- column indicator_count: 指标数；单位 条；例 15
-- column quantified_pct: 目标值是数或区间的指标所占比例；单位 %，90 即 90%；空值 没有指标；例 85.5
-- column missing_pct: 目标值未填的指标所占比例；单位 %，90 即 90%；空值 没有指标；例 0
-- column inferred_pct: 级别由上下文推断的指标所占比例；单位 %，90 即 90%；空值 没有指标；例 6.7
-- column error_count: 错误数；单位 个；例 1
-- column warning_count: 警告数；单位 个；例 2
-- column info_count: 提示数；单位 个；例 3
create or replace view mart_quality_scorecard as
with

indicators as (
    select
        fiscal_year,
        department_name,
        project_name,
        count(*) as indicator_count,
        100.0 * count(*) filter (where target_kind in ('numeric', 'range')) / count(*) as quantified_pct,
        100.0 * count(*) filter (where target_kind = 'missing') / count(*) as missing_pct,
        100.0 * count(*) filter (where placement = 'inferred') / count(*) as inferred_pct
    from mart_indicator
    group by fiscal_year, department_name, project_name
),

findings as (
    select
        fiscal_year,
        department_name,
        project_name,
        count(*) filter (where severity = 'error') as error_count,
        count(*) filter (where severity = 'warning') as warning_count,
        count(*) filter (where severity = 'info') as info_count
    from mart_finding
    group by fiscal_year, department_name, project_name
)

select
    indicators.*,
    coalesce(findings.error_count, 0) as error_count,
    coalesce(findings.warning_count, 0) as warning_count,
    coalesce(findings.info_count, 0) as info_count
from indicators
left join findings using (fiscal_year, department_name, project_name)
order by indicators.fiscal_year, error_count desc, warning_count desc, indicators.department_name, indicators.project_name;
