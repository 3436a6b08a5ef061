-- stg_project_form: what does each new or changed form of this load call its project, and does it speak for today?
-- Grain: one form that is loaded.   Key: staging_no.
-- Unit:  none.   Not additive. is_latest: no form of a later year is known; among equals the one read last.
create or replace view staging.stg_project_form as
with

forms as (
    select
        stg_declaration.staging_no,
        stg_project.project_id,
        dim_department.department_key,
        stg_declaration.project_name,
        stg_declaration.project_category,
        stg_declaration.form_facts,
        stg_declaration.fiscal_year
    from staging.stg_declaration
    join staging.stg_change using (staging_no)
    join staging.stg_project using (staging_no)
    join dim_department using (department_name)
    where stg_change.change <> 'unchanged'
),

known as (
    select dim_project.project_id, max(fct_declaration.fiscal_year) as last_year
    from fct_declaration
    join dim_project using (project_key)
    where dim_project.project_id in (select project_id from forms)
    group by dim_project.project_id
)

select
    forms.*,
    row_number() over (partition by forms.project_id order by forms.fiscal_year desc, forms.staging_no desc) = 1
        and forms.fiscal_year >= coalesce(known.last_year, 0) as is_latest
from forms
left join known using (project_id);
