-- Which forms and files waited in quarantine before $end (UTC), whichever load had set them aside?
select distinct
    document_name as DocumentName,
    cast(form_no as integer) as FormNo,
    printed as Printed,
    message as Message,
    cast(page_no as integer) as PageNo,
    cast(line_no as integer) as LineNo
from mart_quarantine_history
where started_at < $end and coalesce(ended_at >= $end, true)
