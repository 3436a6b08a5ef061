-- Which file contents did an undo take back, so that they are not read again?
select document_sha256
from dim_document
where taken_back_load_key is not null
