-- stg_load: which load is this?
-- Grain: the load being made; one row.   Key: load_id.
-- Unit:  started_at is UTC.   Not additive.
create table if not exists stg_load (
    load_id          varchar not null,
    started_at       timestamp not null,
    program_version  varchar not null,
    load_kind        varchar,
    undone_load_id   varchar
);
