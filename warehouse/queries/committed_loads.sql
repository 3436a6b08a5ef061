-- Which loads does this file hold? A load is in it whole or not at all.
select load_id
from dim_load
where load_key > 0
order by load_id
