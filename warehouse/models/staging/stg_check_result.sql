-- stg_check_result: how many places did each rule look at in each form, and how many failed?
-- Grain: one form × one rule.   Key: (staging_no, rule_id).
-- Unit:  counts of places.   Additive over forms.
create table if not exists staging.stg_check_result (
    staging_no     bigint not null,
    rule_id        varchar not null,
    severity       varchar not null,
    rule_title     varchar not null,
    checked_count  integer not null,
    failed_count   integer not null
);
