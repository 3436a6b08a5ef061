-- fct_declaration_recalled: which declarations are no longer in force because a person declared them withdrawn?
-- Grain: one declaration version.   Key: declaration_key.
-- Unit:  valid_to_at is UTC.   Additive as a count. Its documents are not read again, wherever they lie, until that is undone.
update fct_declaration
set is_current = false,
    valid_to_at = (select started_at from staging.stg_load),
    closed_as = 'withdrawn',
    closed_load_key = (select max(load_key) from dim_load),
    closed_by = stg_recall.recalled_by,
    closed_reason = stg_recall.reason
from staging.stg_recall
join dim_department using (department_name)
join dim_project using (department_key, project_name)
where fct_declaration.is_current
    and fct_declaration.fiscal_year = stg_recall.fiscal_year
    and fct_declaration.project_key = dim_project.project_key
    and coalesce(dim_project.form_facts, 'target') = coalesce(stg_recall.form_facts, 'target');

update dim_document
set taken_back_load_key = (select max(load_key) from dim_load)
where document_key in (
        select bridge_declaration_document.document_key
        from bridge_declaration_document
        join fct_declaration using (declaration_key)
        where fct_declaration.closed_load_key = (select max(load_key) from dim_load)
            and fct_declaration.closed_by is not null
    )
    and document_key not in (
        select bridge_declaration_document.document_key
        from bridge_declaration_document
        join fct_declaration using (declaration_key)
        where fct_declaration.is_current
    );

-- Once something else has been submitted, the withdrawn bytes are a submission like any other if they come again.
update dim_document
set taken_back_load_key = null
where document_key in (
    select bridge_declaration_document.document_key
    from fct_declaration as returned
    join dim_project as project_now on project_now.project_key = returned.project_key
    join dim_project as project_then on project_then.project_id = project_now.project_id
    join fct_declaration as recalled
        on recalled.project_key = project_then.project_key and recalled.fiscal_year = returned.fiscal_year
    join bridge_declaration_document on bridge_declaration_document.declaration_key = recalled.declaration_key
    where returned.opened_as = 'returned'
        and returned.load_key = (select max(load_key) from dim_load)
        and recalled.closed_by is not null
        and dim_document.taken_back_load_key = recalled.closed_load_key
);
