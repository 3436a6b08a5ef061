-- mart_department_summary: how much does each department ask for, and how well are its forms made?
-- Grain: one fiscal year × department.   Key: (fiscal_year, department_name).
-- Unit:  _cny is 元; quantified_pct is the share of targets that are numbers, 90 = 90 %.
--        _cny and counts are additive over departments of one year, never over years; total_cny and fiscal_cny (the
--        projects) are never added to annual_request_cny (a year of them).
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
