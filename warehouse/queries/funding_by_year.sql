-- What do the declarations in force ask for, year by year?   Years are never added up.
with

amounts as (
    select
        fct_funding.declaration_key,
        max(fct_funding.amount_cny) filter (where dim_funding_line.line_code = 'project.total') as total_cny,
        max(fct_funding.amount_cny) filter (where dim_funding_line.line_code = 'annual.total') as annual_request_cny,
        max(fct_funding.amount_cny) filter (where dim_funding_line.line_code = 'project.fiscal') as fiscal_cny
    from fct_funding
    join dim_funding_line using (funding_line_key)
    group by fct_funding.declaration_key
)

select
    cast(fct_declaration.fiscal_year as integer) as FiscalYear,
    count(*) as Declarations,
    sum(amounts.total_cny) as TotalCny,
    sum(amounts.annual_request_cny) as AnnualRequestCny,
    sum(amounts.fiscal_cny) as FiscalCny
from fct_declaration
join dim_project using (project_key)
left join amounts using (declaration_key)
where fct_declaration.is_current and coalesce(dim_project.form_facts, 'target') = 'target'
group by fct_declaration.fiscal_year
order by fct_declaration.fiscal_year
