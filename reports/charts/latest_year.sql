-- Which is the latest fiscal year with a declaration?   NULL if there is none.   No parameters.
select cast(max(fiscal_year) as integer)
from mart_funding
