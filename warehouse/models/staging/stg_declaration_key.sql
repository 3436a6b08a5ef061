-- stg_declaration_key: under which key did each new or revised form of this load enter the warehouse?
-- Grain: one form loaded.   Key: staging_no.
-- Unit:  none.   Not additive.
--        The first step is materialized, so that forms are never joined on form_no alone, which is mostly 1.
create or replace view staging.stg_declaration_key as
with

loaded as materialized (
    select
        fct_declaration.declaration_key,
        dim_document.document_sha256,
        fct_declaration.form_no
    from fct_declaration
    join dim_document using (document_key)
    where fct_declaration.load_key = (select max(load_key) from dim_load)
)

select
    stg_declaration.staging_no,
    loaded.declaration_key
from loaded
join staging.stg_declaration using (document_sha256, form_no);
