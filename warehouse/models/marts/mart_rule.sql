-- mart_rule: which rules have been checked, what are they called and how severe are they?
-- Grain: one rule.   Key: rule_id.
-- Unit:  none.   Not additive. A rule is called what its last load called it.
create or replace view mart_rule as
select
    rule_id,
    arg_max(rule_title, load_key) as rule_title,
    arg_max(severity, load_key) as severity
from fct_check_result
group by rule_id
order by rule_id;
