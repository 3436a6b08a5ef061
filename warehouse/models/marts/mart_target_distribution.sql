-- mart_target_distribution: which numbers do departments set for the same kind of target?
-- Grain: one fiscal year × department × level 2 × unit × bound.   Key: all of them and comparator, per.
-- Unit:  bound_value in `unit`, per `per`; indicator_count counts rows.   Counts are additive over one year.
create or replace view mart_target_distribution as
select
    fiscal_year,
    department_name,
    level2,
    unit,
    per,
    comparator,
    coalesce(value_low, value_high) as bound_value,
    count(*) as indicator_count
from mart_indicator
where target_kind = 'numeric'
group by all
order by fiscal_year, department_name, level2, unit, bound_value;
