-- Which declarations did the last load that brought any bring in?   At most eight, the largest first.
select
    project_id as ProjectId,
    fiscal_year as Year,
    project_name as Project,
    cast(version_no as integer) as Version,
    total_cny as Total,
    load_id as LoadId,
    count(*) over () as Count
from site_declaration
where load_id = (select max(load_id) from site_declaration)
order by total_cny desc nulls last, declaration_key
limit 8
