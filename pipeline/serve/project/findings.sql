-- What does not add up in one declaration?
select line
from site_finding
where declaration_key = $declaration
