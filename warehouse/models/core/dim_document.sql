-- dim_document: which files were submitted?
-- Grain: one file content (SHA-256) under its first name.   Key: document_key.
-- Unit:  byte_count in bytes.   Not additive.
insert into dim_document by name
with

documents as (
    select
        document_sha256,
        min(document_name) as document_name,
        min(byte_count) as byte_count,
        min(coalesce(source_name, '')) as source_name
    from stg_document
    where outcome <> 'unchanged' and document_sha256 <> ''
    group by document_sha256
)

select
    (select greatest(max(document_key), 0) from dim_document)
        + row_number() over (order by document_name, document_sha256) as document_key,
    documents.document_sha256,
    documents.document_name,
    documents.byte_count,
    (select max(load_key) from dim_load) as load_key,
    documents.source_name
from documents
where documents.document_sha256 not in (select document_sha256 from dim_document);

-- What also lies in a folder stays in force whatever a database says of it.
update dim_document
set source_name = ''
from stg_document
where stg_document.document_sha256 = dim_document.document_sha256
    and stg_document.source_name = ''
    and dim_document.source_name <> '';
