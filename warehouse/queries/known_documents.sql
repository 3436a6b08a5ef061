-- Which file contents need not be read, how many forms has each, and what of them is their source's word?
select document_sha256, form_count, source_facts, uses_source
from staging.stg_known_document
