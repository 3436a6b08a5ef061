-- stg_quarantine_replaced: in whose place did other bytes come with this load?
-- Grain: one waiting case.   Key: case_key.
-- Unit:  none.   Not additive. By the same path or number, from within an archive, or by a file's name.
create or replace view staging.stg_quarantine_replaced as
with

delivered as (
    select
        document_sha256, document_name, coalesce(source_name, '') as source_name,
        coalesce(submission_id, '') as submission_id, outcome
    from staging.stg_document
    where outcome in ('loaded', 'unchanged', 'quarantined')
)

-- A file of the same name from another path is a replacement only if it had no other document before itself.
select
    open.case_key,
    case when any_value(open.document_sha256) = '' and bool_or(delivered.outcome <> 'quarantined') then 'read'
        else 'replaced' end as ended_as,
    max(delivered.document_sha256) as ended_sha256
from fct_quarantine_case as open
join delivered
    on delivered.source_name = open.source_name
    and delivered.document_sha256 <> open.document_sha256
where open.ended_load_key is null
    and (
        (delivered.submission_id = open.submission_id and delivered.document_sha256 <> '')
        or (open.submission_id <> '' and starts_with(delivered.submission_id, open.submission_id || '!'))
        or (delivered.document_name = open.document_name
            and delivered.outcome = 'loaded'
            and (open.source_name = '' or open.submission_id = '')
            and delivered.submission_id not in (
                select submission_id
                from dim_submission
                where dim_submission.source_name = open.source_name
                    and document_sha256 not in (delivered.document_sha256, open.document_sha256)
            ))
    )
group by open.case_key;
