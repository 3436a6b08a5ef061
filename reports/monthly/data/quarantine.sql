-- Which forms and files did the last load before $end (UTC) set aside?
select
    document_name as DocumentName,
    cast(form_no as integer) as FormNo,
    printed as Printed,
    message as Message,
    cast(page_no as integer) as PageNo,
    cast(line_no as integer) as LineNo
from mart_quarantine_history
where load_id = (select max(load_id) from mart_load_history where started_at < $end)
