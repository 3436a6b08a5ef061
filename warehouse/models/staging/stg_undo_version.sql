-- stg_undo_version: which versions does taking a load back close, and which does it put in force again?
-- Grain: one declaration.   Key: (project_id, fiscal_year).
-- Unit:  none.   Additive as a count. closed_key or restored_key is NULL where there is nothing to close or restore.
create table if not exists staging.stg_undo_version (
    project_id    bigint not null,
    fiscal_year   integer not null,
    closed_key    bigint,
    restored_key  bigint,
    version_no    integer not null,
    new_key       bigint
);
