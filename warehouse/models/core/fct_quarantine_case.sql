-- fct_quarantine_case: what waits for a person in quarantine, what waited, since when, and how did each end?
-- Grain: one form, or file (form_no 0), × one place it came from × one period of waiting.   Key: case_key.
-- Unit:  none.   Not additive: one document may have come from several places; it waits while it waits for one of them.
--        since_load_key is the first of its periods; ended_load_key is NULL while it waits.
update fct_quarantine_case
set ended_load_key = (select max(load_key) from dim_load),
    ended_as = stg_quarantine_end.ended_as,
    ended_sha256 = stg_quarantine_end.ended_sha256,
    ended_by = stg_quarantine_end.ended_by,
    ended_reason = stg_quarantine_end.ended_reason
from stg_quarantine_end
where stg_quarantine_end.case_key = fct_quarantine_case.case_key;

insert into fct_quarantine_case by name
with

this_load as (
    select max(load_key) as load_key from dim_load
),

since as (
    select document_sha256, form_no, source_name, submission_id, min(since_load_key) as since_load_key
    from fct_quarantine_case
    where ended_load_key is null
        or (ended_as = 'refused_again' and ended_load_key = (select load_key from this_load))
    group by all
),

refused as (
    select *
    from stg_refused_form
    anti join (select * from fct_quarantine_case where ended_load_key is null) as open
        using (document_sha256, form_no, source_name, submission_id)
)

select
    (select coalesce(max(case_key), 0) from fct_quarantine_case) + row_number() over (
        order by refused.document_name, refused.source_name, refused.submission_id, refused.document_sha256, refused.form_no
    ) as case_key,
    refused.*,
    coalesce(
        (
            select min(since.since_load_key)
            from since
            where since.document_sha256 = refused.document_sha256
                and since.form_no = refused.form_no
                and (since.document_sha256 <> ''
                    or (since.source_name, since.submission_id) = (refused.source_name, refused.submission_id))
        ),
        (select load_key from this_load)
    ) as since_load_key,
    (select load_key from this_load) as opened_load_key
from refused;
