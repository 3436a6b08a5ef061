-- stg_declaration_key: under which key did each new or revised form of this load enter the warehouse?
-- Grain: one form loaded.   Key: staging_no.
-- Unit:  none.   Not additive.
create or replace view stg_declaration_key as
select
    stg_declaration.staging_no,
    fct_declaration.declaration_key
from fct_declaration
join dim_load using (load_key)
join stg_load using (load_id)
join dim_document using (document_key)
join stg_declaration
    on stg_declaration.document_sha256 = dim_document.document_sha256
    and stg_declaration.form_no = fct_declaration.form_no;
