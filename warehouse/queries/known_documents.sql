-- Which file contents are loaded whole, so that reading them again cannot change anything, and how many forms each gave?
select
    dim_document.document_sha256,
    cast(count(fct_declaration.declaration_key) as integer) as form_count
from dim_document
left join fct_declaration using (document_key)
where dim_document.document_key > 0
    and dim_document.document_sha256 not in (select document_sha256 from fct_quarantine)
group by dim_document.document_sha256
