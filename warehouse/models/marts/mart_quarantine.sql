-- mart_quarantine: which forms and files wait in quarantine until they are read, replaced or given up, and why?
-- Grain: one refused form, or one refused file (form_no 0).   Key: (document_sha256, document_name, form_no, line_no).
-- Unit:  since_at is UTC, the load that first set it aside.   Additive as a count.
--        verdict is damaged, no_text_layer, password, not_a_form, over_limit, illegible, unclear or conflict.
--        source_name is empty for files and folders.
create or replace view mart_quarantine as
with

-- A content that came from several places waits once.
waiting as (
    select distinct on (waiting_id, form_no) *
    from int_quarantine_case
    where ended_load_key is null
    order by waiting_id, form_no, since_load_key, case_key
)

select
    waiting.document_name,
    waiting.document_sha256,
    waiting.form_no,
    waiting.verdict,
    waiting.field,
    waiting.printed,
    waiting.reason,
    waiting.message,
    waiting.page_no,
    waiting.line_no,
    waiting.source_name,
    dim_load.load_id,
    dim_load.started_at as since_at,
    waiting.next_step
from waiting
join dim_load on dim_load.load_key = waiting.since_load_key
order by waiting.document_name, waiting.form_no;
