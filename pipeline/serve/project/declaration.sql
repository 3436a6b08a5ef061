-- What does one project ask for, as its declarations in force say?   A row a year.
select
    declaration_key as DeclarationKey,
    project_id as ProjectId,
    cast(fiscal_year as integer) as Year,
    department_name as Department,
    implementing_unit_name as Unit,
    project_name as Project,
    project_category as Category,
    cast(start_date as varchar) as StartDate,
    cast(end_date as varchar) as EndDate,
    total_cny as Total,
    fiscal_cny as Fiscal,
    project_other_cny as Other,
    annual_request_cny as Annual,
    current_year_appropriation_cny as Appropriation,
    carried_over_cny as CarriedOver,
    annual_other_cny as AnnualOther,
    cast(version_no as integer) as Version,
    document_name as Document,
    cast(form_no as integer) as FormNo,
    load_id as LoadId
from site_version
where project_id = $project and is_current
