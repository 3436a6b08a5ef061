-- From now on, on this connection, mart_indicator is what was in force right before $end (UTC).
create or replace temp table mart_indicator as
select * exclude (is_current, valid_from_at, valid_to_at)
from mart_indicator_history
where valid_from_at < $end and (valid_to_at is null or valid_to_at >= $end)
