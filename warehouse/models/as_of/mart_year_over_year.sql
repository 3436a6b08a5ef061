-- mart_year_over_year: how did projects of the moment change from year to year?
-- Grain: as the mart of this name.   Key: as the mart of this name.
-- Unit:  as the mart of this name.   Additive as it is.
drop table if exists temp.mart_year_over_year;
create temp table mart_year_over_year as
select *
from mart_year_over_year;
