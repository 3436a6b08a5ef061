-- stg_change: is each form of this load new, revised or unchanged against what the warehouse holds?
-- Grain: one form read in the load.   Key: staging_no.
-- Unit:  version_no counts from 1.   Additive as a count. Filled by models/core/stg_change.sql before any fact changes.
create table if not exists staging.stg_change (
    staging_no    bigint not null,
    replaced_key  bigint,
    version_no    integer not null,
    change        varchar not null
);
