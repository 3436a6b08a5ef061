-- mart_finding: which findings were about declarations in force right before the moment?
-- Grain: one finding.   Key: (declaration_key, finding_no).
-- Unit:  none.   Additive as a count.
create or replace temp table mart_finding as
select * exclude (is_current, valid_from_at, valid_to_at)
from mart_finding_history
where in_force_at_the_moment(valid_from_at, valid_to_at);
