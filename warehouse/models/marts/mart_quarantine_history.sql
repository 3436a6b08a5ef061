-- mart_quarantine_history: which forms and files did each load set aside, and why?
-- Grain: one load × one refused form, or one refused file (form_no 0).   Key: (load_id, document_name, form_no, line_no).
-- Unit:  started_at of the load is UTC.   Additive as a count within a load.
create or replace view mart_quarantine_history as
select
    fct_quarantine.document_name,
    fct_quarantine.document_sha256,
    fct_quarantine.form_no,
    coalesce(fct_quarantine.verdict, 'unclear') as verdict,
    fct_quarantine.field,
    fct_quarantine.printed,
    fct_quarantine.reason,
    fct_quarantine.message,
    fct_quarantine.page_no,
    fct_quarantine.line_no,
    dim_load.load_id,
    dim_load.started_at
from fct_quarantine
join dim_load using (load_key)
order by dim_load.load_id, fct_quarantine.document_name, fct_quarantine.form_no;
