-- mart_funding_history: what did each project ask for, version by version, and when did each version hold?
-- Grain: one declaration version.   Key: (fiscal_year, project_id, version_no), or declaration_key.
-- Unit:  _cny is 元, NULL for a blank cell; valid_from_at and valid_to_at are UTC, the end excluded and NULL while in force.
--        Additive over the versions of one year in force at one moment, never over versions of one project or years.
create or replace view mart_funding_history as
with

amounts as (
    select
        fct_funding.declaration_key,
        max(fct_funding.amount_cny) filter (where dim_funding_line.line_code = 'project.total') as total_cny,
        max(fct_funding.amount_cny) filter (where dim_funding_line.line_code = 'annual.total') as annual_request_cny,
        max(fct_funding.amount_cny) filter (where dim_funding_line.line_code = 'project.fiscal') as fiscal_cny,
        max(fct_funding.amount_cny) filter (where dim_funding_line.line_code = 'annual.appropriation')
            as current_year_appropriation_cny,
        max(fct_funding.amount_cny) filter (where dim_funding_line.line_code = 'annual.carried_over') as carried_over_cny,
        max(fct_funding.amount_cny) filter (where dim_funding_line.line_code = 'project.other') as project_other_cny,
        max(fct_funding.amount_cny) filter (where dim_funding_line.line_code = 'annual.other') as annual_other_cny
    from fct_funding
    join dim_funding_line using (funding_line_key)
    group by fct_funding.declaration_key
)

select
    fct_declaration.declaration_key,
    dim_project.project_id,
    fct_declaration.fiscal_year,
    dim_department.department_name,
    case when fct_declaration.implementing_unit_key = -1 then null else dim_implementing_unit.implementing_unit_name end
        as implementing_unit_name,
    dim_project.project_name,
    fct_declaration.project_category,
    start_date.calendar_date as start_date,
    end_date.calendar_date as end_date,
    amounts.total_cny,
    amounts.annual_request_cny,
    amounts.fiscal_cny,
    amounts.current_year_appropriation_cny,
    amounts.carried_over_cny,
    amounts.project_other_cny,
    amounts.annual_other_cny,
    amounts.fiscal_cny - amounts.total_cny as fiscal_minus_total_cny,
    fct_declaration.overall_goal,
    fct_declaration.annual_goal,
    fct_declaration.version_no,
    fct_declaration.is_current,
    fct_declaration.valid_from_at,
    fct_declaration.valid_to_at,
    coalesce(fct_declaration.opened_as, case version_no when 1 then 'new' else 'revised' end) as opened_as,
    coalesce(fct_declaration.closed_as, case when not fct_declaration.is_current then 'revised' end) as closed_as,
    dim_document.document_name,
    fct_declaration.form_no,
    fct_declaration.line_no,
    dim_load.load_id
from fct_declaration
join dim_department using (department_key)
join dim_implementing_unit using (implementing_unit_key)
join dim_project using (project_key)
join dim_document using (document_key)
join dim_load on dim_load.load_key = fct_declaration.load_key
join dim_date as start_date on start_date.date_key = fct_declaration.start_date_key
join dim_date as end_date on end_date.date_key = fct_declaration.end_date_key
left join amounts using (declaration_key)
order by fct_declaration.fiscal_year, fct_declaration.declaration_key;
