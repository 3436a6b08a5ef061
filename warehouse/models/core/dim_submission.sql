-- dim_submission: what did each source last deliver under each of its ids?
-- Grain: one id of one source.   Key: (source_name, submission_id).
-- Unit:  byte_count in bytes, modified_at is UTC, both NULL where the file must be read again.   Not additive.
--        A document that was refused leaves the entry of the one before it.
delete from dim_submission
using stg_submission
where dim_submission.source_name = stg_submission.source_name
    and dim_submission.submission_id = stg_submission.submission_id
    and not stg_submission.is_withdrawn
    and stg_submission.document_sha256 not in (select document_sha256 from stg_quarantine);

update dim_submission
set is_withdrawn = true, load_key = (select max(load_key) from dim_load)
from stg_submission
where stg_submission.source_name = dim_submission.source_name
    and stg_submission.submission_id = dim_submission.submission_id
    and stg_submission.is_withdrawn;

insert into dim_submission by name
select distinct on (source_name, submission_id)
    source_name,
    submission_id,
    document_sha256,
    byte_count,
    modified_at,
    is_withdrawn,
    (select max(load_key) from dim_load) as load_key
from stg_submission
where not is_withdrawn and document_sha256 not in (select document_sha256 from stg_quarantine)
order by source_name, submission_id, submission_no desc;
