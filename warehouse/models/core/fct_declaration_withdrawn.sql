-- fct_declaration_withdrawn: which declarations are no longer in force because they were withdrawn?
-- Grain: one declaration version.   Key: declaration_key.
-- Unit:  valid_to_at is UTC.   Additive as a count. A version that another document still says stays in force.
update fct_declaration
set is_current = false,
    valid_to_at = (select started_at from staging.stg_load),
    closed_as = 'withdrawn',
    closed_load_key = (select max(load_key) from dim_load)
where is_current
    and declaration_key in (
        select declaration_key
        from bridge_declaration_document
        join dim_document using (document_key)
        join staging.stg_dropped_document using (document_sha256)
    )
    and declaration_key not in (
        select declaration_key
        from bridge_declaration_document
        join dim_document using (document_key)
        where (coalesce(dim_document.source_name, '') = '' and dim_document.document_sha256 not in (
                select dim_submission.document_sha256
                from dim_submission
                join staging.stg_submission using (source_name, submission_id)
                where dim_submission.source_name = '' and stg_submission.is_withdrawn
            ))
            or dim_document.document_sha256 in (
                select document_sha256
                from dim_submission
                where not is_withdrawn and document_sha256 is not null
            )
    );

update dim_load
set withdrawn_count = (
    select count(*) from fct_declaration
    where closed_as = 'withdrawn' and closed_load_key = dim_load.load_key
)
where load_key = (select max(load_key) from dim_load);
