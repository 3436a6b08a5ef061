-- Keeps mart_year_over_year as it follows from the marts of this connection, for many reports.
drop table if exists temp.mart_year_over_year;
create temp table mart_year_over_year as
select *
from mart_year_over_year
