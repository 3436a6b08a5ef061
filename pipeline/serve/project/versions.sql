-- Which versions of the declaration of one project and year were there?
select
    declaration_key as DeclarationKey,
    cast(version_no as integer) as Version,
    is_current as IsCurrent,
    timezone('UTC', valid_from_at) as ValidFrom,
    timezone('UTC', valid_to_at) as ValidTo,
    opened_as as OpenedAs,
    closed_as as ClosedAs,
    total_cny as Total,
    document_name as Document
from site_version
where project_id = $project and fiscal_year = $year
