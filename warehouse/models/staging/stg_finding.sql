-- stg_finding: what contradicts itself or a rule, and where?
-- Grain: one form × rule × place.   Key: (staging_no, finding_no).
-- Unit:  printed and expected are texts.   Additive as a count.
create table if not exists staging.stg_finding (
    staging_no  bigint not null,
    finding_no  integer not null,
    rule_id     varchar not null,
    severity    varchar not null,
    row_no      integer,
    field       varchar not null,
    printed     varchar,
    expected    varchar not null,
    message     varchar not null,
    page_no     integer,
    line_no     integer,
    column_no   integer,
    place       varchar
);
