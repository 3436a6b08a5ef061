-- Which indicators does one declaration set, as printed and as read?
select line
from site_target
where declaration_key = $declaration
