-- stg_quarantine_end: which waiting cases end with this load, and how?
-- Grain: one case.   Key: case_key.
-- Unit:  none.   Not additive.
--        dropped: a person gave it up. read: its bytes could be read. replaced: other bytes came in its place, read, or
--        set aside in their turn. withdrawn: its source took it back. refused_again: set aside anew for another reason.
create or replace view staging.stg_quarantine_end as
with

waiting as (
    select * from fct_quarantine_case where ended_load_key is null
),

dropped as (
    select waiting.case_key, 1 as priority, 'dropped' as ended_as, '' as ended_sha256, dropped_by, drops.reason
    from waiting
    join staging.stg_quarantine_drop as drops
        on drops.document_sha256 = waiting.document_sha256
        and drops.form_no = waiting.form_no
        and (waiting.document_sha256 <> ''
            or (drops.source_name, drops.submission_id) = (waiting.source_name, waiting.submission_id))
),

refused_again as (
    select waiting.case_key, 2 as priority, 'refused_again' as ended_as, '' as ended_sha256
    from waiting
    join staging.stg_refused_form as again using (document_sha256, form_no, source_name, submission_id)
    where again.message <> waiting.message
),

-- What the load set aside again goes on waiting.
open as (
    select * from waiting anti join staging.stg_refused_form using (document_sha256, form_no, source_name, submission_id)
),

read as (
    select open.case_key, 3 as priority, 'read' as ended_as, open.document_sha256 as ended_sha256
    from open
    join staging.stg_declaration using (document_sha256)
    where open.form_no in (0, stg_declaration.form_no)
        and open.document_sha256 not in (select document_sha256 from staging.stg_quarantine where form_no = 0)
    union
    select open.case_key, 3, 'read', open.document_sha256
    from open
    join staging.stg_quarantine using (document_sha256)
    where open.form_no = 0 and stg_quarantine.form_no > 0 and open.document_sha256 <> ''
),

replaced as (
    select open.case_key, 4 as priority, stg_quarantine_replaced.ended_as, stg_quarantine_replaced.ended_sha256
    from open
    join staging.stg_quarantine_replaced using (case_key)
),

withdrawn as (
    select open.case_key, 5 as priority, 'withdrawn' as ended_as, '' as ended_sha256
    from open
    join staging.stg_submission using (source_name, submission_id)
    where stg_submission.is_withdrawn
),

ends as (
    select * from dropped
    union all by name
    select * from refused_again
    union all by name
    select * from read
    union all by name
    select * from replaced
    union all by name
    select * from withdrawn
)

select distinct on (case_key)
    case_key, ended_as, nullif(ended_sha256, '') as ended_sha256, dropped_by as ended_by, reason as ended_reason
from ends
order by case_key, priority;
