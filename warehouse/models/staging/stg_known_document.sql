-- stg_known_document: which file contents are loaded whole and in force, so that reading them again changes nothing?
-- Grain: one file's content.   Key: document_sha256.
-- Unit:  form_count in forms.   Additive over files.
--        uses_source: something of its forms was taken from source_facts, what its source told when it was read.
--        A file whose forms were replaced since is not among them: submitted again, it is a revision.
create or replace view staging.stg_known_document as
with

forms as (
    select
        bridge_declaration_document.document_key,
        bridge_declaration_document.form_no,
        bool_or(fct_declaration.is_current) as is_current,
        bool_or(fct_declaration.is_current and 'source' in (
            fct_declaration.year_from, fct_declaration.department_from, fct_declaration.project_from,
            fct_declaration.unit_from
        )) as uses_source
    from bridge_declaration_document
    join fct_declaration using (declaration_key)
    group by all
)

select
    dim_document.document_sha256,
    dim_document.source_facts,
    coalesce(bool_or(forms.uses_source), false) as uses_source,
    cast(count(*) as integer) as form_count
from forms
join dim_document using (document_key)
where dim_document.document_key > 0
    and dim_document.taken_back_load_key is null
    and dim_document.document_sha256 not in (
        select document_sha256 from fct_quarantine_case where ended_load_key is null
    )
group by dim_document.document_sha256, dim_document.source_facts
having bool_and(forms.is_current);
