-- Where does a declaration stand among those of its department and year by its total?   The five largest, and itself
-- between its neighbours; those without a total have no place.
with

ranked as (
    select
        declaration_key,
        project_id,
        project_name,
        total_cny,
        rank() over (order by total_cny desc) as place,
        row_number() over (order by total_cny desc, declaration_key) as row_no,
        count(*) over () as project_count,
        sum(total_cny) over () as sum_cny,
        max(total_cny) over () as most_cny
    from site_declaration
    where fiscal_year = $year and department_name = $department and total_cny is not null
),

own as (
    select row_no
    from ranked
    where declaration_key = $declaration
)

select
    cast(ranked.row_no as integer) as RowNo,
    cast(ranked.place as integer) as Place,
    ranked.project_id as ProjectId,
    ranked.declaration_key as DeclarationKey,
    ranked.project_name as Project,
    ranked.total_cny as Total,
    ranked.project_count as Count,
    cast(ranked.sum_cny as decimal(38, 2)) as Sum,
    ranked.most_cny as Most
from ranked
left join own on true
where ranked.row_no <= 5 or abs(ranked.row_no - own.row_no) <= 1
order by ranked.row_no
