-- stg_dropped_document: which documents does a source no longer stand for since this load?
-- Grain: one document.   Key: document_sha256.
-- Unit:  none.   Not additive. Filled by models/core/stg_dropped_document.sql.
create table if not exists staging.stg_dropped_document (
    document_sha256  varchar not null
);
