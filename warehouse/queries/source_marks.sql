-- How far has each source been read?
select source_name, mark
from dim_source_mark
