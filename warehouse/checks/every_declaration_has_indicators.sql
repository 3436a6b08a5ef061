-- A declaration without indicators is quarantined, never loaded; rows count 1, 2, 3 … without gaps.
with

steps as (
    select
        declaration_key,
        row_no,
        row_no - lag(row_no, 1, 0) over (partition by declaration_key order by row_no) as step
    from fct_indicator_target
)

select declaration_key, row_no
from steps
where step is distinct from 1
union all
select declaration_key, null
from fct_declaration anti join fct_indicator_target using (declaration_key)
