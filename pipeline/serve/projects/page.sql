-- Which declarations fit a search, one page of them?   $sort is a column's name, with - before it for the largest first.
select
    declaration_key as DeclarationKey,
    project_id as ProjectId,
    fiscal_year as Year,
    project_name as Project,
    department_name as Department,
    implementing_unit_name as Unit,
    project_category as Category,
    total_cny as Total,
    annual_request_cny as Annual,
    fiscal_cny as Fiscal,
    indicator_count as Indicators,
    error_count as Errors,
    warning_count as Warnings
from fitting_declarations(
    $year, $department, $category, $size, $finding, $word1, $word2, $word3, $word4)
order by
    case $sort when 'year' then fiscal_year when 'indicators' then indicator_count when 'errors' then error_count end,
    case $sort when '-year' then fiscal_year when '-indicators' then indicator_count when '-errors' then error_count end
        desc,
    case $sort when 'total' then total_cny when 'annual' then annual_request_cny when 'fiscal' then fiscal_cny end
        nulls last,
    case $sort when '-total' then total_cny when '-annual' then annual_request_cny when '-fiscal' then fiscal_cny end
        desc nulls last,
    case $sort when 'project' then project_name when 'department' then department_name when 'unit'
        then implementing_unit_name when 'category' then project_category end,
    case $sort when '-project' then project_name when '-department' then department_name when '-unit'
        then implementing_unit_name when '-category' then project_category end desc,
    fiscal_year desc,
    declaration_key
limit $size_of_page offset $skip
