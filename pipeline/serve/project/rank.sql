-- Where does a declaration stand among those of its department and year by its total?   The five largest, and itself
-- between its neighbours; those without a total have no place.
select
    row_no as RowNo,
    place as Place,
    project_id as ProjectId,
    declaration_key as DeclarationKey,
    project_name as Project,
    total_cny as Total,
    project_count as Count,
    sum_cny as Sum,
    most_cny as Most
from site_rank
where rank_group = $group
    and (row_no <= 5 or row_no between $first and $last)
order by row_no
