-- Keeps mart_department_summary as it follows from the marts of this connection, for many reports.
drop table if exists temp.mart_department_summary;
create temp table mart_department_summary as
select *
from mart_department_summary
