-- Whose declaration is it, and of which file?   Any version of it.
select
    declaration_key as DeclarationKey,
    project_id as ProjectId,
    cast(fiscal_year as integer) as Year,
    department_name as Department,
    project_name as Project,
    document_name as Document,
    cast(form_no as integer) as FormNo,
    cast(version_no as integer) as Version,
    is_current as IsCurrent
from site_version
where declaration_key = $declaration
