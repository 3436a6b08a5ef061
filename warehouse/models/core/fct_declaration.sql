-- fct_declaration: what did each department declare for each project and year, version by version?
-- Grain: one declaration version (department × project × fiscal year × version).   Key: declaration_key.
-- Unit:  version_no counts from 1; valid_from_at and valid_to_at are UTC.   Additive as a count over current rows.
update fct_declaration
set is_current = false,
    valid_to_at = (select started_at from stg_load),
    closed_as = 'revised',
    closed_load_key = (select max(load_key) from dim_load)
from stg_change
where stg_change.change = 'revised' and stg_change.replaced_key = fct_declaration.declaration_key;

insert into fct_declaration by name
with

declarations as (
    select stg_declaration.*, stg_project.project_id, stg_change.version_no, stg_change.change
    from stg_declaration
    join stg_change using (staging_no)
    join stg_project using (staging_no)
    where stg_change.change <> 'unchanged'
),

-- Several periods of one project may have had the same name; the one in force, or the last.
projects as (
    select distinct on (project_id, department_key, project_name) project_id, department_key, project_name, project_key
    from dim_project
    order by project_id, department_key, project_name, is_current desc, valid_from_at desc, project_key desc
)

select
    (select coalesce(max(declaration_key), 0) from fct_declaration)
        + row_number() over (order by declarations.staging_no) as declaration_key,
    dim_department.department_key,
    coalesce(dim_implementing_unit.implementing_unit_key, -1) as implementing_unit_key,
    projects.project_key,
    dim_document.document_key,
    (select max(load_key) from dim_load) as load_key,
    declarations.fiscal_year,
    declarations.project_category,
    declarations.version_no,
    true as is_current,
    (select started_at from stg_load) as valid_from_at,
    cast(null as timestamp) as valid_to_at,
    coalesce(cast(strftime(declarations.start_date, '%Y%m%d') as integer), -1) as start_date_key,
    coalesce(cast(strftime(declarations.end_date, '%Y%m%d') as integer), -1) as end_date_key,
    declarations.overall_goal,
    declarations.annual_goal,
    declarations.goal_period,
    declarations.form_no,
    declarations.page_no,
    declarations.line_no,
    declarations.content_hash,
    declarations.change as opened_as
from declarations
join dim_department using (department_name)
join projects
    on projects.project_id = declarations.project_id
    and projects.department_key = dim_department.department_key
    and projects.project_name = declarations.project_name
join dim_document using (document_sha256)
left join dim_implementing_unit using (implementing_unit_name);
