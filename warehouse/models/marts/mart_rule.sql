-- mart_rule: which rules have been checked, what are they called and how severe are they?
-- Grain: one rule.   Key: rule_id.
-- Unit:  none.   Not additive. A rule is called what its last load called it.
-- meaning: 核对规则，每条一行
-- column rule_id: 核对规则的编号；例 FUND_FISCAL_GT_TOTAL
-- column rule_title: 核对规则的名称；例 财政资金不超过项目资金总额
-- column severity: 严重程度：error 错误、warning 警告、info 提示；例 error
create or replace view mart_rule as
select
    rule_id,
    arg_max(rule_title, load_key) as rule_title,
    arg_max(severity, load_key) as severity
from fct_check_result
group by rule_id
order by rule_id;
