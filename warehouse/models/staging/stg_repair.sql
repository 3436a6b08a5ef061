-- stg_repair: which spelling was changed, from what to what, and why?
-- Grain: one form × one repaired cell.   Key: (staging_no, repair_no).
-- Unit:  before_printed and after_repair are texts.   Additive as a count.
create table if not exists staging.stg_repair (
    staging_no      bigint not null,
    repair_no       integer not null,
    repair_kind     varchar not null,
    field           varchar not null,
    row_no          integer,
    before_printed  varchar not null,
    after_repair    varchar not null,
    reason          varchar not null,
    page_no         integer,
    line_no         integer,
    column_no       integer,
    place           varchar
);
