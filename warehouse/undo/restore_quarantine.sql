-- What the load had put back into quarantine ends again as it had ended before.
update fct_quarantine_case
set ended_load_key = (select max(load_key) from dim_load),
    ended_as = earlier.ended_as,
    ended_sha256 = earlier.ended_sha256,
    ended_by = earlier.ended_by,
    ended_reason = earlier.ended_reason
from fct_quarantine_case as earlier
where earlier.case_key = fct_quarantine_case.reopened_key
    and fct_quarantine_case.ended_load_key is null
    and fct_quarantine_case.opened_load_key = (
        select load_key from dim_load where load_id = (select undone_load_id from staging.stg_load)
    );

-- What the load had taken out of quarantine waits again, unless what took its place has been revised since or waits.
insert into fct_quarantine_case by name
with

undone as (
    select load_key from dim_load where load_id = (select undone_load_id from staging.stg_load)
),

revised_since as (
    select dim_document.document_sha256
    from fct_declaration
    join dim_document using (document_key)
    where fct_declaration.load_key = (select load_key from undone)
        and fct_declaration.declaration_key not in (
            select closed_key from staging.stg_undo_version where closed_key is not null
        )
),

reopened as (
    select *
    from fct_quarantine_case
    anti join (select * from fct_quarantine_case where ended_load_key is null) as open
        using (source_name, submission_id, form_no)
    where ended_load_key = (select load_key from undone)
        and ended_as <> 'refused_again'
        and coalesce(ended_sha256, '') not in (select document_sha256 from revised_since)
)

select
    (select max(case_key) from fct_quarantine_case) + row_number() over (order by reopened.case_key) as case_key,
    reopened.case_key as reopened_key,
    (select max(load_key) from dim_load) as opened_load_key,
    reopened.* exclude (
        case_key, reopened_key, opened_load_key, ended_load_key, ended_as, ended_sha256, ended_by, ended_reason
    )
from reopened;
