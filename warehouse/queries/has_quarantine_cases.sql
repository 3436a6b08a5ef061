-- Does anything wait in quarantine, or does this load set something aside?   No parameters.
select exists (select * from fct_quarantine_case where ended_load_key is null)
    or exists (select * from staging.stg_quarantine)
