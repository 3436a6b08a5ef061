-- fct_quarantine: which forms were set aside in which load, and why?
-- Grain: one load × one refused form or file (form_no 0).   Key: (load_key, document_sha256, document_name, form_no).
-- Unit:  none.   Additive as a count within a load.
insert into fct_quarantine by name
select
    (select max(load_key) from dim_load) as load_key,
    stg_quarantine.*
from stg_quarantine
order by stg_quarantine.document_name, stg_quarantine.form_no;
