-- stg_document: what files did this load look at, and what became of each?
-- Grain: one submitted file of the load.   Key: (document_sha256, document_name).
-- Unit:  byte_count in bytes.   Additive over files.
--        outcome is loaded, unchanged, quarantined or taken_back. source_name is empty for files and folders.
create table if not exists stg_document (
    document_sha256  varchar not null,
    document_name    varchar not null,
    byte_count       bigint not null,
    form_count       integer not null,
    outcome          varchar not null,
    source_name      varchar
);
