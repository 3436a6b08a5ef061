-- What do the declarations of a year ask for, and the same of those whose project was declared the year before, too?
-- One row. Same… are sums over projects that have the amount in both years; Last… are theirs of the year before.
with

this_year as (
    select * from site_declaration where fiscal_year = $year
),

last_year as (
    select * from site_declaration where fiscal_year = $year - 1
),

pairs as (
    select
        this_year.total_cny as total_cny,
        last_year.total_cny as last_total_cny,
        this_year.annual_request_cny as annual_cny,
        last_year.annual_request_cny as last_annual_cny,
        this_year.fiscal_cny as fiscal_cny,
        last_year.fiscal_cny as last_fiscal_cny
    from this_year
    join last_year using (project_id)
),

same as (
    select
        count(*) as same_count,
        cast(sum(total_cny) filter (where last_total_cny is not null) as decimal(38, 2)) as total_cny,
        cast(sum(last_total_cny) filter (where total_cny is not null) as decimal(38, 2)) as last_total_cny,
        cast(sum(annual_cny) filter (where last_annual_cny is not null) as decimal(38, 2)) as annual_cny,
        cast(sum(last_annual_cny) filter (where annual_cny is not null) as decimal(38, 2)) as last_annual_cny,
        cast(sum(fiscal_cny) filter (where last_fiscal_cny is not null) as decimal(38, 2)) as fiscal_cny,
        cast(sum(last_fiscal_cny) filter (where fiscal_cny is not null) as decimal(38, 2)) as last_fiscal_cny
    from pairs
),

totals as (
    select
        count(*) as ProjectCount,
        count(distinct department_name) as DepartmentCount,
        cast(sum(total_cny) as decimal(38, 2)) as Total,
        cast(sum(annual_request_cny) as decimal(38, 2)) as Annual,
        cast(sum(fiscal_cny) as decimal(38, 2)) as Fiscal,
        cast(coalesce(sum(indicator_count), 0) as bigint) as IndicatorCount,
        cast(coalesce(sum(quantified_count), 0) as bigint) as QuantifiedCount,
        count(*) filter (where error_count > 0) as WithErrors,
        cast(coalesce(sum(error_count), 0) as bigint) as ErrorCount,
        cast(coalesce(sum(warning_count), 0) as bigint) as WarningCount
    from this_year
)

select
    totals.*,
    same.same_count as SameCount,
    (select count(*) from last_year) as LastCount,
    same.total_cny as SameTotal,
    same.last_total_cny as LastTotal,
    same.annual_cny as SameAnnual,
    same.last_annual_cny as LastAnnual,
    same.fiscal_cny as SameFiscal,
    same.last_fiscal_cny as LastFiscal
from totals
cross join same
