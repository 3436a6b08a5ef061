-- stg_submission: under which ids did the sources deliver, take back or repeat documents in this load?
-- Grain: one delivery.   Key: submission_no; the last one of an id counts.
-- Unit:  byte_count in bytes, modified_at is UTC; both NULL unless a file may be taken as unread while they stay equal.
--        Not additive. document_sha256 is NULL for a submission that was withdrawn.
create table if not exists staging.stg_submission (
    submission_no    bigint not null,
    source_name      varchar not null,
    submission_id    varchar not null,
    document_sha256  varchar,
    byte_count       bigint,
    modified_at      timestamp,
    is_withdrawn     boolean not null,
    source_facts     varchar
);
