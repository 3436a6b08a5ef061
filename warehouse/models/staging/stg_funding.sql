-- stg_funding: which amount stands beside each funding label?
-- Grain: one form × one funding line.   Key: (staging_no, line_code).
-- Unit:  amount_cny is 元; a blank cell is NULL, never 0.   Additive over projects, not over lines.
create table if not exists staging.stg_funding (
    staging_no      bigint not null,
    line_code       varchar not null,
    label_printed   varchar not null,
    amount_cny      decimal(18, 2),
    amount_printed  varchar,
    page_no         integer,
    line_no         integer,
    column_no       integer,
    line_name       varchar,
    place           varchar
);
