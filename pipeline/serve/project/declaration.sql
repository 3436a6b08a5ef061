-- What does one project ask for, as its declarations in force say, and how much more is there to tell?   A row a year.
select line
from site_declaration
where project_id = $project
