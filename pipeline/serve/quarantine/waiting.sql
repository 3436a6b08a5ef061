-- What waits in quarantine, since when, and what can be done?
select
    document_name as Document,
    document_sha256 as Sha256,
    cast(form_no as integer) as FormNo,
    verdict as Verdict,
    field as Field,
    printed as Printed,
    message as Message,
    next_step as NextStep,
    source_name as Source,
    timezone('UTC', since_at) as Since
from mart_quarantine
order by since_at, document_name, form_no
