-- Which file contents need not be read, and how many forms has each?
select document_sha256, form_count
from staging.stg_known_document
