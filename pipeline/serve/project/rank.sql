-- Where does a declaration stand among those of its department and year by its total?   The five largest, and itself
-- between its neighbours; those without a total have no place.
with

ranked as (
    select *
    from site_rank
    where fiscal_year = $year and department_name = $department
),

own as (
    select row_no
    from ranked
    where declaration_key = $declaration
)

select
    ranked.row_no as RowNo,
    ranked.place as Place,
    ranked.project_id as ProjectId,
    ranked.declaration_key as DeclarationKey,
    ranked.project_name as Project,
    ranked.total_cny as Total,
    ranked.project_count as Count,
    ranked.sum_cny as Sum,
    ranked.most_cny as Most
from ranked
left join own on true
where ranked.row_no <= 5 or abs(ranked.row_no - own.row_no) <= 1
order by ranked.row_no
