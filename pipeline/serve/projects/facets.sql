-- How many of the declarations that fit have each value of each facet, and what do they ask for in all?
-- The row of all of them has the facet 'all'.
with

fitting as (
    select * from fitting_declarations(
        $year, $department, $category, $size, $finding, $word1, $word2, $word3, $word4)
),

facets as (
    select
        case
            when grouping(fiscal_year) = 0 then 'year'
            when grouping(department_name) = 0 then 'department'
            when grouping(project_category) = 0 then 'category'
            when grouping(size_band) = 0 then 'size'
            when grouping(finding_band) = 0 then 'finding'
            else 'all'
        end as facet,
        coalesce(cast(fiscal_year as varchar), department_name, project_category, size_band, finding_band) as value,
        count(*) as number,
        -- Totals of projects that go on over years may not be added.
        case when min(fiscal_year) = max(fiscal_year) then cast(sum(total_cny) as decimal(38, 2)) end as total_cny
    from fitting
    group by grouping sets (
        (), (fiscal_year), (department_name), (project_category), (size_band), (finding_band))
)

select facet as Facet, coalesce(value, '') as Value, number as Count, total_cny as Total
from facets
order by number desc, value
