-- stg_document: what files did this load look at, and what became of each?
-- Grain: one submitted file of the load.   Key: (document_sha256, document_name).
-- Unit:  byte_count in bytes.   Additive over files.
--        outcome is loaded, unchanged, quarantined, taken_back or given_up. source_name is empty for files and folders;
--        submission_id is the source's own: a file's path, a row's key.
--        name_ columns are what the file's name says of its order among others (pipeline/intake/RevisionMark.cs);
--        modified_at is UTC, NULL for what is no file of its own.
--        source_facts is what its source tells of its forms, as JSON; NULL for nothing.
create table if not exists staging.stg_document (
    document_sha256  varchar not null,
    document_name    varchar not null,
    byte_count       bigint not null,
    form_count       integer not null,
    outcome          varchar not null,
    source_name      varchar,
    submission_id    varchar,
    name_stage       integer,
    name_edition     integer,
    name_revision    integer,
    name_date        date,
    modified_at      timestamp,
    source_facts     varchar
);
