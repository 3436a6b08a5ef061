-- stg_completion: what does a person add in this load to forms whose print leaves it open?
-- Grain: one form, or with form_no 0 all forms of a file.   Key: (document_sha256, form_no).
-- Unit:  none.   Not additive.
create table if not exists staging.stg_completion (
    document_sha256   varchar not null,
    form_no           integer not null,
    fiscal_year       integer,
    department_name   varchar,
    project_name      varchar,
    money_unit        varchar,
    completed_by      varchar not null,
    reason            varchar not null
);
