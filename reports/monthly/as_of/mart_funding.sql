-- From now on, on this connection, mart_funding is what was in force right before $end (UTC), with its keys.
create or replace temp table mart_funding as
select
    * exclude (is_current, valid_from_at, valid_to_at, opened_as, closed_as),
    100 * cast(total_cny as decimal(38, 2)) / nullif(sum(total_cny) over (partition by fiscal_year, department_name), 0) as total_share_pct
from mart_funding_history
where valid_from_at < $end and (valid_to_at is null or valid_to_at >= $end)
