-- Keeps mart_funding_history as it stands, since several questions of a month look through all versions.
drop table if exists temp.mart_funding_history;
create temp table mart_funding_history as
select *
from mart_funding_history
