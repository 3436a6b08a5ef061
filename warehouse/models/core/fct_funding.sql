-- fct_funding: what does each declaration ask for, split by where the money comes from (资金来源)?
-- Grain: one declaration version × one funding line.   Key: (declaration_key, funding_line_key).
-- Unit:  amount_cny is 元; a blank cell is NULL, never 0.
--        Additive over projects of one year, not over lines, versions or years.
insert into fct_funding by name
select
    stg_declaration_key.declaration_key,
    dim_funding_line.funding_line_key,
    stg_funding.amount_cny,
    stg_funding.label_printed,
    stg_funding.amount_printed,
    stg_funding.page_no,
    stg_funding.line_no,
    stg_funding.column_no
from stg_funding
join stg_declaration_key using (staging_no)
join dim_funding_line using (line_code)
order by stg_declaration_key.declaration_key, stg_funding.line_no, stg_funding.column_no;
