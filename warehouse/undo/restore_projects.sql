-- A project gets back the name, department and category of its restored version; one that was new ends.
update dim_project
set is_current = false, valid_to_at = (select started_at from staging.stg_load)
where is_current
    and project_id in (select project_id from staging.stg_undo_version)
    and project_key not in (
        select fct_declaration.project_key
        from staging.stg_undo_version
        join fct_declaration on fct_declaration.declaration_key = stg_undo_version.restored_key
    )
    and project_key not in (select project_key from fct_declaration where is_current);

insert into dim_project by name
with

restored as (
    select distinct on (stg_undo_version.project_id)
        stg_undo_version.project_id,
        dim_project.department_key,
        dim_project.project_name,
        dim_project.project_category,
        dim_project.form_facts
    from staging.stg_undo_version
    join fct_declaration on fct_declaration.declaration_key = stg_undo_version.restored_key
    join dim_project using (project_key)
    order by stg_undo_version.project_id, stg_undo_version.fiscal_year desc
)

select
    (select greatest(max(project_key), 0) from dim_project) + row_number() over (order by restored.project_id)
        as project_key,
    restored.department_key,
    restored.project_name,
    restored.project_category,
    (select started_at from staging.stg_load) as valid_from_at,
    cast(null as timestamp) as valid_to_at,
    true as is_current,
    (select max(load_key) from dim_load) as load_key,
    restored.project_id,
    restored.form_facts
from restored
where restored.project_id not in (select project_id from dim_project where is_current);
