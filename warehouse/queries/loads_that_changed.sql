-- Which loads changed what readers see: a declaration, or how many forms are set aside?   No parameters.
with

loads as (
    select
        *,
        coalesce(lag(quarantined_count) over (order by load_id), 0) as quarantined_before
    from mart_load_history
)

select load_id
from loads
where new_count + revised_count + returned_count + withdrawn_count + restored_count > 0
    or quarantined_count <> quarantined_before
order by load_id
