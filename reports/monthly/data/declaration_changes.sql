-- Which declarations are others at $end than at $start (both UTC)?   NULLs on the side where there was none.
with

at_start as (
    select * from mart_funding_history
    where valid_from_at < $start and (valid_to_at is null or valid_to_at >= $start)
),

at_end as (
    select * from mart_funding_history
    where valid_from_at < $end and (valid_to_at is null or valid_to_at >= $end)
),

earlier as (
    select fiscal_year, project_id
    from mart_funding_history
    where valid_from_at < $start
    group by fiscal_year, project_id
)

select
    cast(coalesce(at_end.fiscal_year, at_start.fiscal_year) as integer) as FiscalYear,
    at_start.department_name as DepartmentBefore,
    at_end.department_name as DepartmentAfter,
    at_start.project_name as NameBefore,
    at_end.project_name as NameAfter,
    at_start.total_cny as TotalBefore,
    at_end.total_cny as TotalAfter,
    at_start.annual_request_cny as AnnualBefore,
    at_end.annual_request_cny as AnnualAfter,
    at_end.opened_as as OpenedAs,
    earlier.project_id is not null as HadEarlier
from at_start
full join at_end
    on at_end.fiscal_year = at_start.fiscal_year and at_end.project_id = at_start.project_id
left join earlier
    on earlier.fiscal_year = coalesce(at_end.fiscal_year, at_start.fiscal_year)
    and earlier.project_id = coalesce(at_end.project_id, at_start.project_id)
where at_start.declaration_key is distinct from at_end.declaration_key
