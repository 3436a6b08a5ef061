-- Loads that are published with a later one, and what came of each.
select load_id as "LoadId", new_count as "New", revised_count as "Revised"
from mart_load_history
where list_contains(string_split($ids, ' '), load_id)
order by load_id;
