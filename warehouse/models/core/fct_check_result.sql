-- fct_check_result: how many places did each rule look at in this load, and how many failed?
-- Grain: one load × one rule.   Key: (load_key, rule_id).
-- Unit:  counts of places.   Additive over loads and rules. Rules that found nothing have a row too.
insert into fct_check_result by name
select
    (select max(load_key) from dim_load) as load_key,
    stg_check_result.rule_id,
    min(stg_check_result.severity) as severity,
    min(stg_check_result.rule_title) as rule_title,
    sum(stg_check_result.checked_count) as checked_count,
    sum(stg_check_result.failed_count) as failed_count
from stg_check_result
group by stg_check_result.rule_id
order by stg_check_result.rule_id;
