-- What does each department ask for in a year, and how well are its forms made?
select
    department_name as Department,
    count(*) as Projects,
    cast(sum(total_cny) as decimal(38, 2)) as Total,
    cast(sum(annual_request_cny) as decimal(38, 2)) as Annual,
    cast(sum(fiscal_cny) as decimal(38, 2)) as Fiscal,
    cast(sum(indicator_count) as bigint) as Indicators,
    cast(sum(quantified_count) as bigint) as Quantified,
    cast(sum(error_count) as bigint) as Errors,
    cast(sum(warning_count) as bigint) as Warnings,
    count(*) filter (where error_count = 0) as WithoutErrors
from site_declaration
where fiscal_year = $year
group by department_name
order by
    case $sort when '-projects' then count(*) when '-errors' then sum(error_count) end desc,
    case $sort when 'projects' then count(*) when 'errors' then sum(error_count) end,
    case $sort when '-total' then sum(total_cny) when '-annual' then sum(annual_request_cny)
        when '-fiscal' then sum(fiscal_cny) end desc nulls last,
    case $sort when 'total' then sum(total_cny) when 'annual' then sum(annual_request_cny)
        when 'fiscal' then sum(fiscal_cny) end nulls last,
    case $sort when '-department' then department_name end desc,
    department_name
limit 2000
