-- stg_indicator_category: which level 1 and level 2 does the reviewed taxonomy know?
-- Grain: one level 2 below its level 1.   Key: (level1, level2).
-- Unit:  none.   Not additive. Read from seeds/lookups/taxonomy.csv.
create table if not exists staging.stg_indicator_category (
    level1           varchar not null,
    level2           varchar not null,
    category_code    varchar,
    sort_order       integer not null,
    valid_from_year  integer,
    valid_to_year    integer
);
