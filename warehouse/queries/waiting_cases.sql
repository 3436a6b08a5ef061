-- Which contents wait in quarantine, and under which names did they come?
select distinct
    document_sha256 as Sha256,
    document_name as Name,
    source_name as Source,
    submission_id as Id,
    form_no as FormNo,
    source_facts as SourceFacts
from fct_quarantine_case
where ended_load_key is null
order by document_name, source_name, submission_id, document_sha256, form_no
