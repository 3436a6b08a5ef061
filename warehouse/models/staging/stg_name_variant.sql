-- stg_name_variant: which names of this load differ from a known one only in width or blanks?
-- Grain: one form × one of its names.   Key: (staging_no, field).
-- Unit:  none.   Not additive. Filled by models/core/stg_name_variant.sql before projects are told apart.
create table if not exists staging.stg_name_variant (
    staging_no  bigint not null,
    field       varchar not null,
    printed     varchar not null,
    known       varchar not null
);
