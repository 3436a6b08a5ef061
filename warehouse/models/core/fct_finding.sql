-- fct_finding: what contradicts itself, a rule or the year beside it, and where exactly?
-- Grain: one declaration version × rule × place.   Key: (declaration_key, finding_no).
-- Unit:  printed and expected are texts.   Additive as a count over current declarations.
-- meaning: 申报表版本的各个问题
-- column declaration_key: 申报表版本的键；例 1
-- column finding_no: 这一版申报表的第几个问题；例 1
-- column rule_id: 核对规则的编号；例 FUND_FISCAL_GT_TOTAL
-- column severity: 严重程度：error 错误、warning 警告、info 提示；例 error
-- column row_no: 指标表中的第几行；空值 不是关于某一行指标的；例 3
-- column field: 所在的栏目；例 project.fiscal
-- column printed: 原表所印的内容；空值 原表此处没有内容；例 18,211,461
-- column expected: 应有的内容；例 不大于项目资金总额“18,052,461”
-- column message: 说明，一句话：哪里、是什么、应为什么；例 第11行第4列，财政资金为“18,211,461”，应不大于项目资金总额“18,052,461”。
-- column page_no: 在第几页；空值 文本没有页；例 1
-- column line_no: 在第几行；空值 无法定位到行；例 10
-- column column_no: 在第几列；空值 无法定位到列；例 4
-- column place: 在哪里，照人读的写法；空值 无法定位，或早期版本未记；例 附表1!C7
insert into fct_finding by name
select
    stg_declaration_key.declaration_key,
    stg_finding.* exclude (staging_no)
from staging.stg_finding
join staging.stg_declaration_key using (staging_no)
order by stg_declaration_key.declaration_key, stg_finding.finding_no;

insert into fct_finding by name
select
    jumps.declaration_key,
    coalesce(findings.last_no, 0)
        + row_number() over (partition by jumps.declaration_key order by jumps.line_code, jumps.other_year) as finding_no,
    'AMOUNT_SCALE_JUMP' as rule_id,
    'error' as severity,
    jumps.line_code as field,
    jumps.amount_printed as printed,
    format('不是{}年的一万倍或万分之一', jumps.other_year) as expected,
    format('{}，{}：“{}”即{}元，与同一项目{}年的{}元恰好相差一万倍，应核对金额单位是元还是万元。',
        jumps.place, jumps.label_printed, jumps.amount_printed, jumps.amount_cny, jumps.other_year, jumps.other_amount_cny) as message,
    jumps.page_no,
    jumps.line_no,
    jumps.column_no,
    jumps.place
from staging.stg_amount_jump as jumps
left join (select declaration_key, max(finding_no) as last_no from fct_finding group by declaration_key) as findings
    using (declaration_key)
where jumps.is_jump
order by jumps.declaration_key, jumps.line_code, jumps.other_year;
