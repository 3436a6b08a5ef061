-- Which files lie as they were last delivered, though not all they said is in force, and how many of their forms still are?
with

standing as (
    select dim_submission.submission_id, dim_submission.document_sha256
    from dim_submission
    anti join staging.stg_known_document using (document_sha256)
    where dim_submission.source_name = ''
        and not dim_submission.is_withdrawn
        and dim_submission.document_sha256 not in (
            select document_sha256 from fct_quarantine_case where ended_load_key is null
        )
)

select
    standing.submission_id as Path,
    standing.document_sha256 as Sha256,
    any_value(dim_document.source_facts) as Facts,
    cast(count(distinct fct_declaration.declaration_key) as integer) as Forms
from standing
left join dim_document using (document_sha256)
left join bridge_declaration_document using (document_key)
left join fct_declaration
    on fct_declaration.declaration_key = bridge_declaration_document.declaration_key
    and fct_declaration.is_current
group by standing.submission_id, standing.document_sha256
