-- stg_quarantine_drop: which forms and files in quarantine does a person give up in this load, and why?
-- Grain: one form, or one file (form_no 0).   Key: (document_sha256, source_name, submission_id, form_no).
-- Unit:  none.   Not additive. source_name and submission_id count only where there are no bytes to have a hash.
create table if not exists staging.stg_quarantine_drop (
    document_sha256  varchar not null,
    source_name      varchar not null,
    submission_id    varchar not null,
    form_no          integer not null,
    dropped_by       varchar not null,
    reason           varchar not null
);
