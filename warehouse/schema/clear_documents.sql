-- Empties the list of files that the last load looked at.
delete from staging.stg_document;
