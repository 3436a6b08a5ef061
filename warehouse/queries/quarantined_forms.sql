-- Which forms and files did the last load set aside, and why?
select
    document_name as DocumentName,
    document_sha256 as DocumentSha256,
    form_no as FormNo,
    field as Field,
    printed as Printed,
    reason as Reason,
    message as Message,
    line_no as LineNo
from mart_quarantine
