-- Under which paths did files lie that say something in force?
select distinct dim_submission.submission_id
from dim_submission
join dim_document using (document_sha256)
join bridge_declaration_document using (document_key)
join fct_declaration using (declaration_key)
where dim_submission.source_name = ''
    and not dim_submission.is_withdrawn
    and fct_declaration.is_current
order by dim_submission.submission_id
