-- mart_funding: what does each project ask for, in all and for the year?
-- Grain: one current declaration.   Key: (fiscal_year, department_name, project_name).
-- Unit:  _cny is 元, NULL for a blank cell; total_share_pct is the share of the department's year, 90 = 90 %.
--        Additive over projects of one year, never over years; project amounts and annual amounts are never added to each other.
create or replace view mart_funding as
select
    fiscal_year,
    department_name,
    implementing_unit_name,
    project_name,
    project_category,
    start_date,
    end_date,
    total_cny,
    annual_request_cny,
    fiscal_cny,
    current_year_appropriation_cny,
    carried_over_cny,
    project_other_cny,
    annual_other_cny,
    100 * cast(total_cny as decimal(38, 2)) / nullif(sum(total_cny) over (partition by fiscal_year, department_name), 0) as total_share_pct,
    fiscal_minus_total_cny,
    overall_goal,
    annual_goal,
    version_no,
    document_name,
    form_no,
    line_no,
    load_id
from mart_funding_history
where is_current
order by fiscal_year, declaration_key;
