-- Which loads does the snapshot know, and when were they?   No parameters.
select
    load_id as LoadId,
    timezone('UTC', started_at) as StartedAt
from mart_load_history
order by started_at, load_id
