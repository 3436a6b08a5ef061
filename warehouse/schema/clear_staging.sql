-- Empties every staging table but the list of files: they hold one load.
delete from stg_change;
delete from stg_check_result;
delete from stg_conflict;
delete from stg_declaration;
delete from stg_dropped_document;
delete from stg_finding;
delete from stg_funding;
delete from stg_indicator;
delete from stg_indicator_category;
delete from stg_load;
delete from stg_project;
delete from stg_project_rename;
delete from stg_quarantine;
delete from stg_repair;
delete from stg_source_mark;
delete from stg_submission;
delete from stg_undo_version;
