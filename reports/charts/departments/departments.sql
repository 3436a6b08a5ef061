-- How do the departments of one fiscal year compare?   Of $year.
with

targets as (
    select
        fiscal_year,
        department_name,
        count(*) as indicator_count,
        count(*) filter (where target_kind in ('numeric', 'range')) as quantified_count
    from mart_indicator
    where fiscal_year = $year
    group by fiscal_year, department_name
)

select
    mart_department_summary.department_name as DepartmentName,
    cast(mart_department_summary.fiscal_year as integer) as FiscalYear,
    cast(mart_department_summary.project_count as integer) as ProjectCount,
    cast(mart_department_summary.total_cny as decimal(18, 2)) as TotalCny,
    cast(coalesce(targets.indicator_count, 0) as integer) as IndicatorCount,
    cast(coalesce(targets.quantified_count, 0) as integer) as QuantifiedCount,
    cast(mart_department_summary.error_count as integer) as ErrorCount,
    cast(mart_department_summary.warning_count as integer) as WarningCount
from mart_department_summary
left join targets using (fiscal_year, department_name)
where mart_department_summary.fiscal_year = $year
