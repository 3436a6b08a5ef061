-- stg_indicator: what does each row of the indicator table say?
-- Grain: one form × one indicator row.   Key: (staging_no, row_no).
-- Unit:  value_low and value_high in the printed unit.   Not additive.
create table if not exists staging.stg_indicator (
    staging_no          bigint not null,
    row_no              integer not null,
    level1              varchar not null,
    level2              varchar not null,
    level1_printed      varchar,
    level2_printed      varchar,
    indicator_name      varchar not null,
    target_printed      varchar,
    target_kind         varchar not null,
    comparator          varchar,
    comparator_printed  boolean not null,
    value_low           decimal(24, 6),
    value_high          decimal(24, 6),
    unit                varchar,
    per                 varchar,
    qualitative_text    varchar,
    placement           varchar not null,
    page_no             integer,
    line_no             integer,
    column_no           integer,
    project_target_printed varchar,
    place               varchar
);
