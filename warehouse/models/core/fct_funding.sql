-- fct_funding: what does each declaration ask for, split by where the money comes from (资金来源)?
-- Grain: one declaration version × one funding line.   Key: (declaration_key, funding_line_key).
-- Unit:  amount_cny is 元; a blank cell is NULL, never 0.
--        Additive over projects of one year, not over lines, versions or years.
-- meaning: 申报表版本的各项资金
-- column declaration_key: 申报表版本的键；例 1
-- column funding_line_key: 资金来源的键，-1 为未知；例 1
-- column amount_cny: 金额；单位 元；空值 原表未填（空白不等于 0）；例 18052461.00
-- column label_printed: 金额的标签，照原表所印；例 项目资金总额
-- column amount_printed: 金额，照原表所印；空值 原表未填；例 18,052,461
-- column page_no: 在第几页；空值 文本没有页；例 1
-- column line_no: 在第几行；空值 无法定位到行；例 10
-- column column_no: 在第几列；空值 无法定位到列；例 4
-- column place: 在哪里，照人读的写法；空值 无法定位，或早期版本未记；例 附表1!C7
insert into fct_funding by name
select
    stg_declaration_key.declaration_key,
    dim_funding_line.funding_line_key,
    stg_funding.amount_cny,
    stg_funding.label_printed,
    stg_funding.amount_printed,
    stg_funding.page_no,
    stg_funding.line_no,
    stg_funding.column_no,
    stg_funding.place
from staging.stg_funding
join staging.stg_declaration_key using (staging_no)
join dim_funding_line using (line_code)
order by stg_declaration_key.declaration_key, stg_funding.line_no, stg_funding.column_no;
