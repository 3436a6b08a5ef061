-- mart_load_history: which loads were there, and what came of each?
-- Grain: one load.   Key: load_id.
-- Unit:  started_at is UTC; counts of files and forms.   Additive.
create or replace view mart_load_history as
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
    coalesce(taken_back_count, 0) as taken_back_count
from dim_load
where load_key > 0
order by load_key;
