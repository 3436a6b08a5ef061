-- dim_project: which projects (项目) are there, and of which category were they when?
-- Grain: one department × project name × period of one category (SCD 2).   Key: project_key.
-- Unit:  valid_from_at and valid_to_at are UTC.   Not additive.
update dim_project
set is_current = false, valid_to_at = (select started_at from stg_load)
from stg_declaration
join stg_change using (staging_no)
join dim_department on dim_department.department_name = stg_declaration.department_name
where stg_change.change <> 'unchanged'
    and dim_project.is_current
    and dim_project.department_key = dim_department.department_key
    and dim_project.project_name = stg_declaration.project_name
    and dim_project.project_category is distinct from stg_declaration.project_category
    and stg_declaration.fiscal_year >= (
        select max(fct_declaration.fiscal_year)
        from fct_declaration
        where fct_declaration.project_key = dim_project.project_key
    );

insert into dim_project by name
with

projects as (
    select
        dim_department.department_key,
        stg_declaration.project_name,
        arg_max(stg_declaration.project_category, stg_declaration.fiscal_year) as project_category,
        min(stg_declaration.staging_no) as first_no
    from stg_declaration
    join stg_change using (staging_no)
    join dim_department on dim_department.department_name = stg_declaration.department_name
    where stg_change.change <> 'unchanged'
    group by dim_department.department_key, stg_declaration.project_name
)

select
    (select greatest(max(project_key), 0) from dim_project) + row_number() over (order by projects.first_no) as project_key,
    projects.department_key,
    projects.project_name,
    projects.project_category,
    (select started_at from stg_load) as valid_from_at,
    cast(null as timestamp) as valid_to_at,
    true as is_current,
    (select max(load_key) from dim_load) as load_key
from projects
where not exists (
    select 1
    from dim_project
    where dim_project.is_current
        and dim_project.department_key = projects.department_key
        and dim_project.project_name = projects.project_name
);
