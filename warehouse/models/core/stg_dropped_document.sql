-- stg_dropped_document: which documents does a source no longer stand for since this load?
-- Grain: one document.   Key: document_sha256.
-- Unit:  none.   Not additive. A submission that was withdrawn, or delivered again with other content that could be read.
insert into staging.stg_dropped_document
select distinct dim_submission.document_sha256
from dim_submission
join staging.stg_submission using (source_name, submission_id)
where (dim_submission.source_name <> '' or stg_submission.is_withdrawn)
    and dim_submission.document_sha256 is not null
    and not dim_submission.is_withdrawn
    and (stg_submission.is_withdrawn or stg_submission.document_sha256 <> dim_submission.document_sha256)
    and coalesce(stg_submission.document_sha256, '') not in (select document_sha256 from staging.stg_quarantine);
