-- What did the last load bring?   No row for whoever sees some departments only.
select
    load_id as LoadId,
    timezone('UTC', started_at) as StartedAt,
    cast(document_count as bigint) as Documents,
    cast(new_count as bigint) as New,
    cast(revised_count as bigint) as Revised,
    cast(unchanged_count as bigint) as Unchanged,
    cast(quarantined_count as bigint) as Refused,
    cast(returned_count + restored_count as bigint) as Returned,
    cast(withdrawn_count + taken_back_count as bigint) as Withdrawn
from mart_load_history
order by load_id desc
limit 1
