-- fct_check_result: how many places did each rule look at in this load, and how many failed?
-- Grain: one load × one rule.   Key: (load_key, rule_id).
-- Unit:  counts of places.   Additive over loads and rules. Rules that found nothing have a row too.
-- meaning: 每次加载中每条规则核对的结果
-- column load_key: 读入它的加载的键，见 dim_load；例 1
-- column rule_id: 核对规则的编号；例 FUND_FISCAL_GT_TOTAL
-- column severity: 严重程度：error 错误、warning 警告、info 提示；例 error
-- column rule_title: 核对规则的名称；例 财政资金不超过项目资金总额
-- column checked_count: 核对了多少处；单位 处；例 20
-- column failed_count: 有多少处不符；单位 处；例 1
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
