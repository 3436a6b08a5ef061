-- Which forms, and files (form 0), has a person given up, so that they are not read again?
-- What has no hash counts by its place, and only until something could be read from there.
with

last_case as (
    select distinct on (document_sha256, form_no, place) *
    from (
        select *, case document_sha256 when '' then source_name || ' ' || submission_id end as place from fct_quarantine_case
    )
    order by document_sha256, form_no, place, case_key desc
)

select
    document_sha256 as Sha256,
    source_name as Source,
    submission_id as Id,
    form_no as FormNo
from last_case
where ended_as = 'dropped'
    and (document_sha256 <> '' or not exists (
        select 1
        from dim_submission
        where dim_submission.source_name = last_case.source_name
            and dim_submission.submission_id = last_case.submission_id
            and dim_submission.load_key > last_case.ended_load_key
    ))
