-- Columns that came later: a warehouse that began before them gets them here, without a value in its older rows.
alter table fct_quarantine add column if not exists verdict varchar;
alter table dim_project add column if not exists project_id bigint;
alter table dim_document add column if not exists source_name varchar;
alter table dim_document add column if not exists taken_back_load_key bigint;
alter table fct_funding add column if not exists place varchar;
alter table fct_indicator_target add column if not exists place varchar;
alter table fct_finding add column if not exists place varchar;
alter table fct_repair add column if not exists place varchar;
alter table fct_indicator_actual add column if not exists place varchar;
alter table fct_quarantine add column if not exists place varchar;
alter table fct_quarantine_case add column if not exists place varchar;
alter table staging.stg_declaration add column if not exists place varchar;
alter table staging.stg_funding add column if not exists place varchar;
alter table staging.stg_indicator add column if not exists place varchar;
alter table staging.stg_finding add column if not exists place varchar;
alter table staging.stg_repair add column if not exists place varchar;
alter table staging.stg_indicator_actual add column if not exists place varchar;
alter table staging.stg_quarantine add column if not exists place varchar;
alter table dim_document add column if not exists source_facts varchar;
alter table dim_submission add column if not exists source_facts varchar;
alter table fct_quarantine_case add column if not exists source_facts varchar;
alter table staging.stg_document add column if not exists source_facts varchar;
alter table staging.stg_submission add column if not exists source_facts varchar;
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
alter table fct_declaration add column if not exists closed_by varchar;
alter table fct_declaration add column if not exists closed_reason varchar;
alter table fct_declaration add column if not exists claimed_by varchar;
alter table fct_declaration add column if not exists cell_count integer;
alter table fct_declaration add column if not exists head_cell_count integer;
alter table fct_declaration add column if not exists label_cell_count integer;
alter table fct_declaration add column if not exists name_cell_count integer;
alter table fct_declaration add column if not exists target_cell_count integer;
alter table fct_declaration add column if not exists side_cell_count integer;
alter table fct_declaration add column if not exists furniture_cell_count integer;
alter table fct_declaration add column if not exists unclaimed_cell_count integer;
alter table fct_declaration add column if not exists inferred_count integer;
alter table fct_declaration add column if not exists doubt_count integer;
alter table staging.stg_declaration add column if not exists claimed_by varchar;
alter table staging.stg_declaration add column if not exists cell_count integer;
alter table staging.stg_declaration add column if not exists head_cell_count integer;
alter table staging.stg_declaration add column if not exists label_cell_count integer;
alter table staging.stg_declaration add column if not exists name_cell_count integer;
alter table staging.stg_declaration add column if not exists target_cell_count integer;
alter table staging.stg_declaration add column if not exists side_cell_count integer;
alter table staging.stg_declaration add column if not exists furniture_cell_count integer;
alter table staging.stg_declaration add column if not exists unclaimed_cell_count integer;
alter table staging.stg_declaration add column if not exists inferred_count integer;
alter table staging.stg_declaration add column if not exists doubt_count integer;
alter table fct_declaration add column if not exists year_from varchar;
alter table fct_declaration add column if not exists department_from varchar;
alter table fct_declaration add column if not exists project_from varchar;
alter table fct_declaration add column if not exists unit_from varchar;
alter table staging.stg_declaration add column if not exists year_from varchar;
alter table staging.stg_declaration add column if not exists department_from varchar;
alter table staging.stg_declaration add column if not exists project_from varchar;
alter table staging.stg_declaration add column if not exists unit_from varchar;
alter table dim_project add column if not exists form_facts varchar;
alter table fct_declaration add column if not exists form_kind varchar;
alter table fct_declaration add column if not exists execution_rate_printed varchar;
alter table fct_declaration add column if not exists execution_weight_printed varchar;
alter table fct_declaration add column if not exists execution_score_printed varchar;
alter table staging.stg_declaration add column if not exists form_kind varchar;
alter table staging.stg_declaration add column if not exists form_facts varchar;
alter table staging.stg_declaration add column if not exists execution_rate_printed varchar;
alter table staging.stg_declaration add column if not exists execution_weight_printed varchar;
alter table staging.stg_declaration add column if not exists execution_score_printed varchar;
alter table staging.stg_recall add column if not exists form_facts varchar;
alter table staging.stg_indicator add column if not exists project_target_printed varchar;
alter table fct_indicator_target add column if not exists project_target_printed varchar;
alter table staging.stg_quarantine add column if not exists verdict varchar;
alter table staging.stg_document add column if not exists source_name varchar;
alter table staging.stg_document add column if not exists submission_id varchar;
alter table staging.stg_document add column if not exists name_stage integer;
alter table staging.stg_document add column if not exists name_edition integer;
alter table staging.stg_document add column if not exists name_revision integer;
alter table staging.stg_document add column if not exists name_date date;
alter table staging.stg_document add column if not exists modified_at timestamp;
alter table dim_funding_line add column if not exists line_name varchar;
alter table staging.stg_funding add column if not exists line_name varchar;
alter table staging.stg_load add column if not exists load_kind varchar;
alter table staging.stg_load add column if not exists undone_load_id varchar;
alter table staging.stg_load add column if not exists listing_sha256 varchar;

-- Before project_id a project was its department and name.
update dim_project
set project_id = earliest.project_id
from (
    select department_key, project_name, min(project_key) as project_id from dim_project group by all
) as earliest
where dim_project.project_id is null
    and earliest.department_key = dim_project.department_key
    and earliest.project_name = dim_project.project_name;

-- Before fct_quarantine_case only the last load's refusals were known to wait.
insert into fct_quarantine_case by name
select
    row_number() over (order by fct_quarantine.document_name, fct_quarantine.document_sha256, form_no) as case_key,
    fct_quarantine.document_sha256, fct_quarantine.document_name, coalesce(dim_document.source_name, '') as source_name, '' as submission_id, form_no,
    coalesce(verdict, 'unclear') as verdict, field, printed, reason, message, page_no, line_no,
    fct_quarantine.load_key as since_load_key,
    fct_quarantine.load_key as opened_load_key
from fct_quarantine
left join dim_document using (document_sha256)
where fct_quarantine.load_key = (select max(load_key) from dim_load)
    and not exists (select 1 from fct_quarantine_case);
