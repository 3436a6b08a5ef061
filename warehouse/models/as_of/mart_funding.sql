-- mart_funding: which declarations were in force right before the moment, with their keys?
-- Grain: one project × fiscal year.   Key: (declaration_key).
-- Unit:  元; total_share_pct is % of the department's year.   Additive over projects of one year.
create or replace temp table mart_funding as
select
    * exclude (is_current, valid_from_at, valid_to_at, opened_as, closed_as),
    100 * cast(total_cny as decimal(38, 2)) / nullif(sum(total_cny) over (partition by fiscal_year, department_name), 0) as total_share_pct
from mart_funding_history
where in_force_at_the_moment(valid_from_at, valid_to_at);
