-- Which forms did the last load bring in, revise or close, and what money did that move?
with

last_load as (
    select max(load_key) as load_key from dim_load
),

versions as (
    select
        fct_declaration.*,
        dim_project.project_id,
        (select amount_cny from fct_funding join dim_funding_line using (funding_line_key)
            where fct_funding.declaration_key = fct_declaration.declaration_key
                and line_code = 'project.total') as total_cny,
        (select amount_cny from fct_funding join dim_funding_line using (funding_line_key)
            where fct_funding.declaration_key = fct_declaration.declaration_key
                and line_code = 'annual.total') as annual_cny
    from fct_declaration
    join dim_project using (project_key)
    where fct_declaration.load_key = (select load_key from last_load)
        or fct_declaration.closed_load_key = (select load_key from last_load)
),

opened as (
    select * from versions where load_key = (select load_key from last_load)
),

closed as (
    select * from versions where closed_load_key = (select load_key from last_load)
)

select
    coalesce(opened.opened_as, closed.closed_as) as Change,
    coalesce(opened.fiscal_year, closed.fiscal_year) as FiscalYear,
    dim_department.department_name as DepartmentName,
    dim_project.project_name as ProjectName,
    dim_document.document_name as DocumentName,
    closed.total_cny as TotalBeforeCny,
    opened.total_cny as TotalAfterCny,
    closed.annual_cny as AnnualBeforeCny,
    opened.annual_cny as AnnualAfterCny
from opened
full join closed on closed.project_id = opened.project_id and closed.fiscal_year = opened.fiscal_year
join dim_department on dim_department.department_key = coalesce(opened.department_key, closed.department_key)
join dim_project on dim_project.project_key = coalesce(opened.project_key, closed.project_key)
join dim_document on dim_document.document_key = coalesce(opened.document_key, closed.document_key)
order by FiscalYear, DepartmentName, ProjectName
