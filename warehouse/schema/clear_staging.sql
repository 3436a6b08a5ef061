-- Empties every staging table: they hold one load.
delete from stg_change;
delete from stg_check_result;
delete from stg_conflict;
delete from stg_declaration;
delete from stg_document;
delete from stg_finding;
delete from stg_funding;
delete from stg_indicator;
delete from stg_indicator_category;
delete from stg_load;
delete from stg_quarantine;
delete from stg_repair;
