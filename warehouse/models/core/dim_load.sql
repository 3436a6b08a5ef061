-- dim_load: which loads were there, and what came of each?
-- Grain: one load.   Key: load_key (load_id is the load package's own id).
-- Unit:  counts of files and forms.   Additive over loads.
--        withdrawn_count and restored_count are filled in at the end, when they are known; so is listing_sha256, the
--        files looked at with their stamps, if the same files tell nothing new the next time.
insert into dim_load by name
with

load as (
    select * from stg_load
),

declarations as (
    select
        count(*) as declaration_count,
        count(*) filter (where change = 'new') as new_count,
        count(*) filter (where change = 'revised') as revised_count,
        count(*) filter (where change = 'unchanged') as unchanged_count,
        count(*) filter (where change = 'returned') as returned_count
    from stg_change
),

documents as (
    select
        count(*) as document_count,
        coalesce(sum(form_count) filter (where outcome = 'unchanged'), 0) as unread_count,
        count(*) filter (where outcome = 'taken_back') as taken_back_count
    from stg_document
),

refused as (
    select count(*) as quarantined_count from stg_quarantine
)

select
    (select greatest(max(load_key), 0) from dim_load) + 1 as load_key,
    load.load_id,
    load.started_at,
    load.program_version,
    documents.document_count,
    declarations.declaration_count,
    declarations.new_count,
    declarations.revised_count,
    declarations.unchanged_count + documents.unread_count as unchanged_count,
    refused.quarantined_count,
    case
        when documents.document_count = 0 and exists (select 1 from stg_quarantine_drop) then 'drop'
        when exists (select 1 from stg_recall) then 'withdraw'
        else load.load_kind end as load_kind,
    load.undone_load_id,
    declarations.returned_count,
    0 as withdrawn_count,
    0 as restored_count,
    documents.taken_back_count,
    load.listing_sha256
from load, declarations, documents, refused;
