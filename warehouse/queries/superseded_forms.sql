-- Which forms did the last load leave out for later ones?   The staging tables still hold them.
select
    document_name as DocumentName,
    project_name as ProjectName,
    fiscal_year as FiscalYear,
    later_document_name as LaterDocumentName
from staging.stg_superseded
order by document_name, fiscal_year, project_name
