-- stg_project: which project is each form of this load about, whatever it calls it?
-- Grain: one form read in the load.   Key: staging_no.
-- Unit:  none.   Not additive. What became of a project (a self-assessment) is kept apart from what was planned, as if
--        it were another project of that name. A project is known by a name it has had; else by a reviewed rename; else by its
--        submission, if the source delivers the same one form of the same year under another name; else it is new.
insert into staging.stg_project by name
with

known as (
    select
        dim_department.department_name, dim_project.project_name, coalesce(dim_project.form_facts, 'target') as form_facts,
        max(dim_project.project_id) as project_id
    from dim_project
    join dim_department using (department_key)
    where dim_project.project_key > 0 group by all
),

known_today as (
    select
        coalesce(stg_project_rename.current_department_name, known.department_name) as department_name,
        coalesce(stg_project_rename.current_project_name, known.project_name) as project_name,
        known.form_facts,
        max(known.project_id) as project_id
    from known
    left join staging.stg_project_rename using (department_name, project_name) group by all
),

single_forms as (
    select document_sha256, any_value(staging_no) as staging_no
    from staging.stg_declaration
    group by document_sha256 having count(*) = 1
),

resubmitted as (
    select single_forms.staging_no, max(dim_project.project_id) as project_id
    from staging.stg_submission
    join dim_submission using (source_name, submission_id)
    join single_forms on single_forms.document_sha256 = stg_submission.document_sha256
    join staging.stg_declaration using (staging_no)
    join dim_document on dim_document.document_sha256 = dim_submission.document_sha256
    join bridge_declaration_document using (document_key)
    join fct_declaration using (declaration_key)
    join dim_project using (project_key)
    where stg_submission.source_name <> ''
        and fct_declaration.fiscal_year = stg_declaration.fiscal_year
        and fct_declaration.is_current and coalesce(dim_project.form_facts, 'target') = stg_declaration.form_facts
    group by single_forms.staging_no having count(distinct dim_project.project_id) = 1
),

forms as (
    select
        stg_declaration.staging_no,
        coalesce(stg_project_rename.current_department_name, stg_declaration.department_name) as department_name,
        coalesce(stg_project_rename.current_project_name, stg_declaration.project_name) as project_name,
        stg_declaration.form_facts,
        coalesce(known.project_id, known_today.project_id, resubmitted.project_id) as project_id
    from staging.stg_declaration
    left join known using (department_name, project_name, form_facts)
    left join staging.stg_project_rename using (department_name, project_name)
    left join known_today
        on known_today.department_name
            = coalesce(stg_project_rename.current_department_name, stg_declaration.department_name)
        and known_today.project_name = coalesce(stg_project_rename.current_project_name, stg_declaration.project_name)
        and known_today.form_facts = stg_declaration.form_facts
    left join resubmitted using (staging_no)
),

new_projects as (
    select
        department_name, project_name, form_facts,
        (select greatest(max(project_id), 0) from dim_project) + row_number() over (order by min(staging_no)) as project_id
    from forms
    where project_id is null
    group by department_name, project_name, form_facts
)

select forms.staging_no, coalesce(forms.project_id, new_projects.project_id) as project_id
from forms
left join new_projects using (department_name, project_name, form_facts);
