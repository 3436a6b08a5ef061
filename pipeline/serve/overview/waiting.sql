-- What waits in quarantine for a person?   At most five, the longest waiting first.
select
    document_name as Document,
    document_sha256 as Sha256,
    message as Message,
    count(*) over () as Count
from mart_quarantine
order by since_at, document_name, form_no
limit 5
