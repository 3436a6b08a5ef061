-- mart_load_history: which loads were there, and what came of each?
-- Grain: one load.   Key: load_id.
-- Unit:  started_at is UTC; counts of files and forms.   Additive.
create or replace view mart_load_history as
select
    load_id,
    started_at,
    program_version,
    document_count,
    declaration_count,
    new_count,
    revised_count,
    unchanged_count,
    quarantined_count
from dim_load
where load_key > 0
order by load_key;
