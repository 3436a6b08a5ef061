-- stg_outlived_link: which declarations in force did a form say before, whose document has been read otherwise since?
-- Grain: one declaration in force × one form of a document.   Key: (declaration_key, document_key, form_no).
-- Unit:  none.   Additive as a count. A form says one thing: what it said in the last load that read it.
create or replace view staging.stg_outlived_link as
with

links as (
    select bridge_declaration_document.*, fct_declaration.is_current
    from bridge_declaration_document
    join fct_declaration using (declaration_key)
)

select links.declaration_key, links.document_key, links.form_no
from links
join (
    select document_key, form_no, max(load_key) as load_key
    from bridge_declaration_document
    group by document_key, form_no
) as last using (document_key, form_no)
where links.is_current and links.load_key < last.load_key;
