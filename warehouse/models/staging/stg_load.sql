-- stg_load: which load is this?
-- Grain: the load being made; one row.   Key: load_id.
-- Unit:  started_at is UTC.   Not additive.
--        listing_sha256 is NULL unless the load repeats the one before it.
create table if not exists staging.stg_load (
    load_id          varchar not null,
    started_at       timestamp not null,
    program_version  varchar not null,
    load_kind        varchar,
    undone_load_id   varchar,
    listing_sha256   varchar
);
