-- mart_indicator: which indicators were in force right before the moment?
-- Grain: one indicator row of a declaration.   Key: (declaration_key, row_no).
-- Unit:  as printed.   Additive as a count.
create or replace temp table mart_indicator as
select * exclude (is_current, valid_from_at, valid_to_at)
from mart_indicator_history
where in_force_at_the_moment(valid_from_at, valid_to_at);
