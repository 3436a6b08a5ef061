-- What did one department ask for in each year, latest first?   Years with nothing but its whole plan included.
with

declared as (
    select
        fiscal_year,
        count(*) as projects,
        cast(sum(total_cny) as decimal(38, 2)) as total,
        cast(sum(annual_request_cny) as decimal(38, 2)) as annual,
        cast(sum(fiscal_cny) as decimal(38, 2)) as fiscal,
        cast(sum(indicator_count) as bigint) as indicators,
        cast(sum(quantified_count) as bigint) as quantified,
        cast(sum(error_count) as bigint) as errors,
        cast(sum(warning_count) as bigint) as warnings
    from site_declaration
    where department_name = $department
    group by fiscal_year
),

years as (
    select fiscal_year from declared
    union
    select fiscal_year from site_plan where department_name = $department
)

select
    cast(years.fiscal_year as integer) as Year,
    coalesce(declared.projects, 0) as Projects,
    declared.total as Total,
    declared.annual as Annual,
    declared.fiscal as Fiscal,
    coalesce(declared.indicators, 0) as Indicators,
    coalesce(declared.quantified, 0) as Quantified,
    coalesce(declared.errors, 0) as Errors,
    coalesce(declared.warnings, 0) as Warnings
from years
left join declared using (fiscal_year)
order by years.fiscal_year desc
