-- mart_department_summary: what did each department declare as of the moment?
-- Grain: as the mart of this name.   Key: as the mart of this name.
-- Unit:  as the mart of this name.   Additive as it is.
drop table if exists temp.mart_department_summary;
create temp table mart_department_summary as
select *
from mart_department_summary;
