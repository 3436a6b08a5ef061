-- Which forms and files wait in quarantine, since when, why, and what is to be done?
select
    document_name as DocumentName,
    document_sha256 as DocumentSha256,
    form_no as FormNo,
    verdict as Verdict,
    field as Field,
    printed as Printed,
    reason as Reason,
    message as Message,
    page_no as PageNo,
    line_no as LineNo,
    source_name as SourceName,
    load_id as LoadId,
    timezone('UTC', since_at) as SinceAt,
    next_step as NextStep
from mart_quarantine
