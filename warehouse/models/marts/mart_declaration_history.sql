-- mart_declaration_history: which versions of each declaration were there, and when did each hold?
-- Grain: one declaration version.   Key: (fiscal_year, department_name, project_name, version_no).
-- Unit:  valid_from_at and valid_to_at are UTC; total_cny is 元.   Not additive over versions or years.
--        closed_by and closed_reason are a person's who declared it withdrawn.
create or replace view mart_declaration_history as
select
    fct_declaration.fiscal_year,
    dim_department.department_name,
    dim_project.project_name,
    fct_declaration.version_no,
    fct_declaration.is_current,
    fct_declaration.valid_from_at,
    fct_declaration.valid_to_at,
    coalesce(fct_declaration.opened_as, case version_no when 1 then 'new' else 'revised' end) as opened_as,
    coalesce(fct_declaration.closed_as, case when not fct_declaration.is_current then 'revised' end) as closed_as,
    max(fct_funding.amount_cny) filter (where dim_funding_line.line_code = 'project.total') as total_cny,
    any_value(dim_document.document_name) as document_name,
    any_value(dim_load.load_id) as load_id,
    any_value(closed.load_id) as closed_load_id,
    fct_declaration.closed_by,
    fct_declaration.closed_reason
from fct_declaration
join dim_department using (department_key)
join dim_project using (project_key)
join dim_document using (document_key)
join dim_load on dim_load.load_key = fct_declaration.load_key
left join dim_load as closed on closed.load_key = fct_declaration.closed_load_key
left join fct_funding using (declaration_key)
left join dim_funding_line using (funding_line_key)
group by all
order by fct_declaration.fiscal_year, dim_department.department_name, dim_project.project_name, fct_declaration.version_no;
