-- fct_check_result: how many places did each rule look at in this load, and how many failed?
-- Grain: one load × one rule.   Key: (load_key, rule_id).
-- Unit:  counts of places.   Additive over loads and rules. Rules that found nothing have a row too; the comparison with
--        other years has one in a load that had something to compare.
-- meaning: 每次加载中每条规则核对的结果
-- column load_key: 读入它的加载的键，见 dim_load；例 1
-- column rule_id: 核对规则的编号；例 FUND_FISCAL_GT_TOTAL
-- column severity: 严重程度：error 错误、warning 警告、info 提示；例 error
-- column rule_title: 核对规则的名称；例 财政资金不超过项目资金总额
-- column checked_count: 核对了多少处；单位 处；例 20
-- column failed_count: 有多少处不符；单位 处；例 1
insert into fct_check_result by name
with

of_forms as (
    select rule_id, severity, rule_title, checked_count, failed_count from staging.stg_check_result
    union all
    select
        'AMOUNT_SCALE_JUMP' as rule_id,
        'error' as severity,
        '金额不是相邻年度的一万倍或万分之一' as rule_title,
        1 as checked_count,
        cast(is_jump as integer) as failed_count
    from staging.stg_amount_jump
)

select
    (select max(load_key) from dim_load) as load_key,
    of_forms.rule_id,
    min(of_forms.severity) as severity,
    min(of_forms.rule_title) as rule_title,
    sum(of_forms.checked_count) as checked_count,
    sum(of_forms.failed_count) as failed_count
from of_forms
group by of_forms.rule_id
order by of_forms.rule_id;
