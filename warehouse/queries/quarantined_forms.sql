-- Which forms and files did the last load set aside, and why?
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
    line_no as LineNo
from mart_quarantine
