-- mart_indicator_mix: how were the indicators of the moment spread over the levels?
-- Grain: as the mart of this name.   Key: as the mart of this name.
-- Unit:  as the mart of this name.   Additive as it is.
drop table if exists temp.mart_indicator_mix;
create temp table mart_indicator_mix as
select *
from mart_indicator_mix;
