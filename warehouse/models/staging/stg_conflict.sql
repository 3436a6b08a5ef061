-- stg_conflict: which forms of this load contradict each other?
-- Grain: one form read in the load.   Key: staging_no.
-- Unit:  none.   Additive as a count. Filled by models/core/stg_conflict.sql.
create table if not exists staging.stg_conflict (
    staging_no  bigint not null
);
