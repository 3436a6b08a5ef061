-- Keeps mart_indicator_mix as it follows from the marts of this connection, for many reports.
drop table if exists temp.mart_indicator_mix;
create temp table mart_indicator_mix as
select *
from mart_indicator_mix
