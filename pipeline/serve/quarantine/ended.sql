-- How did the last things end that waited in quarantine?   At most fifty.
select
    document_name as Document,
    cast(form_no as integer) as FormNo,
    message as Message,
    ended_as as EndedAs,
    timezone('UTC', ended_at) as Ended,
    ended_by as EndedBy,
    ended_reason as Reason
from mart_quarantine_history
where ended_at is not null
order by ended_at desc, document_name, form_no
limit 50
