-- Which kinds of numeric targets are there, the one worth comparing first?
-- $kind is part of a level 2 or NULL; $department may be NULL: all, together or, if $is_apart, each by itself.
-- Asked for a kind, its most frequent unit; else the percentages with the most different values.
select
    case when $is_apart then department_name else '' end as DepartmentName,
    level2 as Level2,
    coalesce(unit, '') as Unit,
    coalesce(per, '') as Per
from mart_indicator
where fiscal_year = $year
    and ($department is null or department_name = $department)
    and ($kind is null or contains(level2, $kind))
    and target_kind = 'numeric'
    and level2 is not null
group by all
order by
    max(level2 = $kind) desc nulls last,
    $kind is null and max(unit) = '%' desc,
    case when $kind is null then count(distinct coalesce(value_low, value_high)) end desc nulls last,
    count(*) desc,
    Level2, Unit, Per
