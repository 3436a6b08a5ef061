-- mart_quarantine: which forms and files did the last load set aside, and why?
-- Grain: one refused form, or one refused file (form_no 0).   Key: (document_name, form_no, line_no).
-- Unit:  none.   Additive as a count.
--        verdict is damaged, no_text_layer, password, not_a_form, over_limit, illegible, unclear or conflict.
create or replace view mart_quarantine as
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
    dim_load.load_id
from fct_quarantine
join dim_load using (load_key)
where fct_quarantine.load_key = (select max(load_key) from dim_load)
order by fct_quarantine.document_name, fct_quarantine.form_no;
