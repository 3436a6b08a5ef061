-- Which fiscal years are there, and how many declarations does each have? Latest first.
select fiscal_year as Year, count(*) as Count
from site_declaration
group by fiscal_year
order by fiscal_year desc
