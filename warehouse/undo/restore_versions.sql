-- What the load had closed is in force again, as a new version with the old content and the old places.
insert into fct_declaration by name
select
    stg_undo_version.new_key as declaration_key,
    stg_undo_version.version_no,
    (select max(load_key) from dim_load) as load_key,
    true as is_current,
    (select started_at from staging.stg_load) as valid_from_at,
    cast(null as timestamp) as valid_to_at,
    'restored' as opened_as,
    fct_declaration.* exclude (
        declaration_key, version_no, load_key, is_current, valid_from_at, valid_to_at, opened_as, closed_as, closed_load_key,
        closed_by, closed_reason
    )
from staging.stg_undo_version
join fct_declaration on fct_declaration.declaration_key = stg_undo_version.restored_key;

insert into fct_funding by name
select stg_undo_version.new_key as declaration_key, fct_funding.* exclude (declaration_key)
from staging.stg_undo_version
join fct_funding on fct_funding.declaration_key = stg_undo_version.restored_key;

insert into fct_indicator_target by name
select stg_undo_version.new_key as declaration_key, fct_indicator_target.* exclude (declaration_key)
from staging.stg_undo_version
join fct_indicator_target on fct_indicator_target.declaration_key = stg_undo_version.restored_key;

insert into fct_indicator_actual by name
select stg_undo_version.new_key as declaration_key, fct_indicator_actual.* exclude (declaration_key)
from staging.stg_undo_version
join fct_indicator_actual on fct_indicator_actual.declaration_key = stg_undo_version.restored_key;

insert into fct_department_task by name
select stg_undo_version.new_key as declaration_key, fct_department_task.* exclude (declaration_key)
from staging.stg_undo_version
join fct_department_task on fct_department_task.declaration_key = stg_undo_version.restored_key;

insert into fct_finding by name
select stg_undo_version.new_key as declaration_key, fct_finding.* exclude (declaration_key)
from staging.stg_undo_version
join fct_finding on fct_finding.declaration_key = stg_undo_version.restored_key;

insert into fct_repair by name
select stg_undo_version.new_key as declaration_key, fct_repair.* exclude (declaration_key)
from staging.stg_undo_version
join fct_repair on fct_repair.declaration_key = stg_undo_version.restored_key;

insert into bridge_declaration_document by name
select
    stg_undo_version.new_key as declaration_key,
    bridge_declaration_document.document_key,
    bridge_declaration_document.form_no,
    (select max(load_key) from dim_load) as load_key
from staging.stg_undo_version
join bridge_declaration_document on bridge_declaration_document.declaration_key = stg_undo_version.restored_key;

update dim_load
set restored_count = (select count(*) from staging.stg_undo_version where new_key is not null),
    withdrawn_count = (select count(*) from staging.stg_undo_version where closed_key is not null and new_key is null),
    taken_back_count = (
        select count(*) from dim_document where taken_back_load_key = (select max(load_key) from dim_load)
    )
where load_key = (select max(load_key) from dim_load);
