-- stg_refused_form: which forms and files does this load set aside, and from where did each come?
-- Grain: one refused form, or file (form_no 0), × one place it came from.
-- Key:   (document_sha256, form_no, source_name, submission_id).
-- Unit:  none.   Not additive: one document may have come from several places.
create or replace view staging.stg_refused_form as
select distinct on (document_sha256, form_no, source_name, submission_id)
    stg_quarantine.document_sha256,
    stg_document.document_name,
    coalesce(stg_document.source_name, '') as source_name,
    coalesce(stg_document.submission_id, '') as submission_id,
    stg_document.source_facts,
    stg_quarantine.form_no,
    coalesce(stg_quarantine.verdict, 'unclear') as verdict,
    stg_quarantine.field,
    stg_quarantine.printed,
    stg_quarantine.reason,
    stg_quarantine.message,
    stg_quarantine.page_no,
    stg_quarantine.line_no,
    stg_quarantine.place
from staging.stg_quarantine
join staging.stg_document
    on stg_document.document_sha256 = stg_quarantine.document_sha256
    and (stg_quarantine.document_sha256 <> '' or stg_document.document_name = stg_quarantine.document_name)
order by
    document_sha256, form_no, source_name, submission_id, stg_document.document_name, stg_quarantine.message;
