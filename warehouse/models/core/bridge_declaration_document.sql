-- bridge_declaration_document: which documents say what a declaration version says?
-- Grain: one declaration version × one form of a document.   Key: (declaration_key, document_key, form_no).
-- Unit:  none.   Not additive.
insert into bridge_declaration_document by name
with

-- A warehouse that began before this table has each version's own document only.
earlier as (
    select
        fct_declaration.declaration_key,
        fct_declaration.document_key,
        fct_declaration.form_no,
        fct_declaration.load_key
    from fct_declaration
    where not exists (select 1 from bridge_declaration_document)
),

read_now as (
    select
        fct_declaration.declaration_key,
        dim_document.document_key,
        stg_declaration.form_no,
        (select max(load_key) from dim_load) as load_key
    from stg_declaration
    join stg_project using (staging_no)
    join dim_project using (project_id)
    join fct_declaration
        on fct_declaration.project_key = dim_project.project_key
        and fct_declaration.fiscal_year = stg_declaration.fiscal_year
        and fct_declaration.content_hash = stg_declaration.content_hash
        and fct_declaration.is_current
    join dim_document using (document_sha256)
),

links as (
    select * from earlier
    union
    select * from read_now
)

select declaration_key, document_key, form_no, min(load_key) as load_key
from links
anti join bridge_declaration_document using (declaration_key, document_key, form_no)
group by declaration_key, document_key, form_no;
