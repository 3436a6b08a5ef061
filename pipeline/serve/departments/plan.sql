-- What does one department as a whole ask for in a year, beside what its projects declare?   None or one row.
select
    total_cny as Total,
    fiscal_cny as Fiscal,
    other_cny as Other,
    basic_cny as Basic,
    project_expenditure_cny as ProjectExpenditure,
    projects_cny as Projects,
    project_count as ProjectCount,
    coalesce(project_expenditure_minus_projects_cny, total_minus_projects_cny) as Difference,
    project_expenditure_minus_projects_cny is not null as IsOfExpenditure,
    annual_goal as Goal,
    document_name as Document
from site_plan
where department_name = $department and fiscal_year = $year
