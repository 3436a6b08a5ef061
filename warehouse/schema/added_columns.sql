-- Columns that came later: a warehouse that began before them gets them here, without a value in its older rows.
alter table fct_quarantine add column if not exists verdict varchar;
alter table dim_project add column if not exists project_id bigint;
alter table dim_document add column if not exists source_name varchar;
alter table dim_document add column if not exists taken_back_load_key bigint;
alter table dim_load add column if not exists load_kind varchar;
alter table dim_load add column if not exists undone_load_id varchar;
alter table dim_load add column if not exists returned_count integer;
alter table dim_load add column if not exists withdrawn_count integer;
alter table dim_load add column if not exists restored_count integer;
alter table dim_load add column if not exists taken_back_count integer;
alter table dim_load add column if not exists listing_sha256 varchar;
alter table fct_declaration add column if not exists opened_as varchar;
alter table fct_declaration add column if not exists closed_as varchar;
alter table fct_declaration add column if not exists closed_load_key bigint;
alter table stg_quarantine add column if not exists verdict varchar;
alter table stg_document add column if not exists source_name varchar;
alter table stg_load add column if not exists load_kind varchar;
alter table stg_load add column if not exists undone_load_id varchar;
alter table stg_load add column if not exists listing_sha256 varchar;

-- Before project_id a project was its department and name.
update dim_project
set project_id = earliest.project_id
from (
    select department_key, project_name, min(project_key) as project_id from dim_project group by all
) as earliest
where dim_project.project_id is null
    and earliest.department_key = dim_project.department_key
    and earliest.project_name = dim_project.project_name;
