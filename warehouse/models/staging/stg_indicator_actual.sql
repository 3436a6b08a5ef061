-- stg_indicator_actual: what does each row of a self-assessment of this load say was reached, as printed?
-- Grain: one indicator row of a self-assessment read in the load.   Key: (staging_no, row_no).
-- Unit:  actual_value is in actual_unit; NULL where the print is no single number.   Not additive.
create table if not exists staging.stg_indicator_actual (
    staging_no       bigint not null,
    row_no           integer not null,
    actual_printed   varchar,
    actual_value     decimal(24, 6),
    actual_unit      varchar,
    weight_printed   varchar,
    score_printed    varchar,
    reason_printed   varchar,
    page_no          integer,
    line_no          integer,
    column_no        integer,
    place            varchar
);
