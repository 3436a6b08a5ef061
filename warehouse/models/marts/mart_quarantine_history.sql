-- mart_quarantine_history: which forms and files ever waited in quarantine, since when, and how did each end?
-- Grain: one refused form, or file (form_no 0), × one place it came from × one period of waiting.
-- Key:   (load_id, document_sha256, document_name, submission_id, form_no).
-- Unit:  started_at, ended_at and since_at are UTC; ended_at is NULL while it waits.   Additive as a count of periods.
--        ended_as is read, replaced, dropped, withdrawn or refused_again (for another reason); ended_document_sha256 is
--        what was read or came instead; ended_by and ended_reason are a person's who gave it up.
create or replace view mart_quarantine_history as
select
    cases.document_name,
    cases.document_sha256,
    cases.form_no,
    cases.verdict,
    cases.field,
    cases.printed,
    cases.reason,
    cases.message,
    cases.page_no,
    cases.line_no,
    cases.source_name,
    cases.submission_id,
    opened.load_id,
    opened.started_at,
    since.started_at as since_at,
    ended.load_id as ended_load_id,
    ended.started_at as ended_at,
    cases.ended_as,
    cases.ended_sha256 as ended_document_sha256,
    cases.ended_by,
    cases.ended_reason
from int_quarantine_case as cases
join dim_load as opened on opened.load_key = cases.opened_load_key
join dim_load as since on since.load_key = cases.since_load_key
left join dim_load as ended on ended.load_key = cases.ended_load_key
order by opened.load_id, cases.document_name, cases.form_no, cases.case_key;
