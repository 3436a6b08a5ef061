-- Which files need not be read while their size and modification time stay as they are?
select submission_id, document_sha256, byte_count, modified_at
from dim_submission
where source_name = '' and not is_withdrawn and modified_at is not null
