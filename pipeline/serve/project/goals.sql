-- Which goals does one declaration set, as printed?
select overall_goal as Overall, annual_goal as Annual
from site_goal
where declaration_key = $declaration
