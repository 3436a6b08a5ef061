-- mart_quality_scorecard: how well is each form made?
-- Grain: one current declaration.   Key: (fiscal_year, department_name, project_name).
-- Unit:  _pct is a share of the form's indicators, 90 = 90 %; counts are of findings.
--        Counts are additive over projects of one year.
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
