-- Where does a declaration stand among those of its department and year by its total?   The five largest, and itself
-- between its neighbours; those without a total have no place.
select line
from site_rank
where rank_group = $group
    and (row_no <= 5 or row_no between $first and $last)
