-- mart_load_history: which loads were there, and what came of each?
-- Grain: one load.   Key: load_id.
-- Unit:  started_at is UTC; counts of files and forms.   Additive, but for waiting_count.
--        quarantined_count is what this load set aside, waiting_count all that waited in quarantine after it.
create or replace view mart_load_history as
with

-- A document that lies in several places waits once.
waiting as (
    select dim_load.load_key, count(distinct (cases.waiting_id, cases.form_no)) as waiting_count
    from dim_load
    join int_quarantine_case as cases
        on cases.opened_load_key <= dim_load.load_key
        and coalesce(cases.ended_load_key > dim_load.load_key, true)
    group by dim_load.load_key
)

select
    load_id,
    coalesce(load_kind, 'load') as load_kind,
    undone_load_id,
    started_at,
    program_version,
    document_count,
    declaration_count,
    new_count,
    revised_count,
    unchanged_count,
    quarantined_count,
    coalesce(returned_count, 0) as returned_count,
    coalesce(withdrawn_count, 0) as withdrawn_count,
    coalesce(restored_count, 0) as restored_count,
    coalesce(taken_back_count, 0) as taken_back_count,
    coalesce(waiting.waiting_count, 0) as waiting_count
from dim_load
left join waiting using (load_key)
where load_key > 0
order by dim_load.load_key;
