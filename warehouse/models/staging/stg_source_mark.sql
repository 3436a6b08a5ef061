-- stg_source_mark: how far did this load read each source?
-- Grain: one source.   Key: source_name.
-- Unit:  the mark is the source's own.   Not additive.
create table if not exists staging.stg_source_mark (
    source_name  varchar not null,
    mark         varchar not null
);
