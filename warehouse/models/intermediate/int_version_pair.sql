-- int_version_pair: which two versions of a declaration follow each other?
-- Grain: one declaration version that replaced another.   Key: after_key.
-- Unit:  version numbers count from 1.   Additive as a count. Plans of whole departments are left out, as in all marts of projects.
create or replace view staging.int_version_pair as
with

versions as (
    select
        fct_declaration.declaration_key,
        fct_declaration.fiscal_year,
        dim_department.department_name,
        dim_project.project_id,
        dim_project.project_name,
        fct_declaration.version_no,
        dim_load.load_id
    from fct_declaration
    join dim_department using (department_key)
    join dim_project using (project_key)
    join dim_load on dim_load.load_key = fct_declaration.load_key
    where dim_project.form_facts is distinct from 'department'
)

select
    earlier.declaration_key as before_key,
    later.declaration_key as after_key,
    later.fiscal_year,
    later.department_name,
    later.project_name,
    earlier.version_no as from_version,
    later.version_no as to_version,
    earlier.load_id as from_load_id,
    later.load_id as to_load_id
from versions as later
join versions as earlier
    on earlier.fiscal_year = later.fiscal_year
    and earlier.project_id = later.project_id
    and earlier.version_no = later.version_no - 1;
