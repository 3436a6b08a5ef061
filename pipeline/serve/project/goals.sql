-- Which goals does one declaration set, as printed?
select overall_goal as Overall, annual_goal as Annual
from mart_funding_history
where declaration_key = $declaration
