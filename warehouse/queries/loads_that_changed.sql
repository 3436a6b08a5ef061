-- Which loads changed what readers see: a declaration, or how many forms wait in quarantine?   No parameters.
with

loads as (
    select
        *,
        coalesce(lag(waiting_count) over (order by load_id), 0) as waiting_before
    from mart_load_history
)

select load_id
from loads
where new_count + revised_count + returned_count + withdrawn_count + restored_count > 0
    or waiting_count <> waiting_before
order by load_id
