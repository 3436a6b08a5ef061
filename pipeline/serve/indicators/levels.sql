-- Which second levels are there, and how many rows has each?
select level2 as Value, cast(sum(row_count) as bigint) as Count
from site_indicator
group by level2
order by 2 desc, level2
