-- stg_quarantine: which forms could not be read without guessing, and why?
-- Grain: one refused form, or one refused file (form_no 0).   Key: (document_sha256, document_name, form_no).
-- Unit:  none.   Additive as a count.
create table if not exists staging.stg_quarantine (
    document_sha256  varchar not null,
    document_name    varchar not null,
    form_no          integer not null,
    field            varchar not null,
    printed          varchar not null,
    reason           varchar not null,
    message          varchar not null,
    page_no          integer,
    line_no          integer,
    column_no        integer,
    verdict          varchar,
    place            varchar
);
