-- What did the last load get from each source?   The staging tables still hold it.
with

documents as (
    select
        coalesce(source_name, '') as source_name,
        count(*) as documents,
        coalesce(sum(form_count) filter (where outcome = 'unchanged'), 0) as unread
    from staging.stg_document
    group by all
),

document_sources as (
    select distinct document_sha256, document_name, coalesce(source_name, '') as source_name
    from staging.stg_document
    where outcome <> 'unchanged'
),

forms as (
    select
        source_name,
        count(*) filter (where change <> 'unchanged') as loaded,
        count(*) filter (where change = 'unchanged') as unchanged
    from staging.stg_declaration
    join staging.stg_change using (staging_no)
    join document_sources using (document_sha256, document_name)
    group by source_name
),

refused as (
    select source_name, count(*) as refused
    from staging.stg_quarantine
    join document_sources using (document_sha256, document_name)
    group by source_name
)

select
    case documents.source_name when '' then '文件' else documents.source_name end as Name,
    documents.documents as Read,
    coalesce(forms.loaded, 0) as Loaded,
    (documents.unread + coalesce(forms.unchanged, 0))::bigint as Unchanged,
    coalesce(refused.refused, 0) as Refused
from documents
left join forms using (source_name)
left join refused using (source_name)
order by documents.source_name
