-- A form of a document says one declaration in force at most.
select
    bridge_declaration_document.document_key,
    bridge_declaration_document.form_no
from bridge_declaration_document
join fct_declaration using (declaration_key)
where fct_declaration.is_current
group by bridge_declaration_document.document_key, bridge_declaration_document.form_no
having count(*) > 1
