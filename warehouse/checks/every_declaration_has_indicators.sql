-- A declaration without indicators is quarantined, never loaded; rows count 1, 2, 3 … without gaps.
select declaration_key, count(row_no) as row_count, max(row_no) as last_row_no
from fct_declaration
left join fct_indicator_target using (declaration_key)
group by declaration_key
having count(row_no) = 0 or count(row_no) <> max(row_no) or count(distinct row_no) <> count(row_no)
