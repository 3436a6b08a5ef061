-- What did one department ask for in each year, latest first?
select
    fiscal_year as Year,
    count(*) as Projects,
    cast(sum(total_cny) as decimal(38, 2)) as Total,
    cast(sum(annual_request_cny) as decimal(38, 2)) as Annual,
    cast(sum(fiscal_cny) as decimal(38, 2)) as Fiscal,
    cast(sum(indicator_count) as bigint) as Indicators,
    cast(sum(quantified_count) as bigint) as Quantified,
    cast(sum(error_count) as bigint) as Errors,
    cast(sum(warning_count) as bigint) as Warnings
from site_declaration
where department_name = $department
group by fiscal_year
order by fiscal_year desc
