-- What do departments set as the target of one indicator, and which are far from the others?
-- Far is more than 1.5 interquartile ranges outside the middle half of at least five numbers of the same unit.
with

targets as (
    select
        *,
        case when target_kind = 'numeric' then coalesce(value_low, value_high) end as number
    from site_target
    where indicator_name = $name
),

measures as (
    select
        unit,
        per,
        count(number) as number_count,
        quantile_cont(cast(number as double), 0.25) as low,
        quantile_cont(cast(number as double), 0.75) as high
    from targets
    where number is not null
    group by unit, per
)

select
    targets.declaration_key as DeclarationKey,
    declaration.project_id as ProjectId,
    declaration.fiscal_year as Year,
    declaration.department_name as Department,
    declaration.project_name as Project,
    targets.row_no as RowNo,
    targets.level2 as Level2,
    targets.target_printed as Printed,
    targets.target_kind as Kind,
    targets.comparator as Comparator,
    targets.value_low as Low,
    targets.value_high as High,
    targets.unit as Unit,
    targets.per as Per,
    case
        when measures.number_count >= 5 and targets.number > measures.high + 1.5 * (measures.high - measures.low)
            then 'high'
        when measures.number_count >= 5 and targets.number < measures.low - 1.5 * (measures.high - measures.low)
            then 'low'
        else ''
    end as Outlier
from targets
join site_declaration as declaration using (declaration_key)
left join measures on measures.unit is not distinct from targets.unit and measures.per is not distinct from targets.per
order by declaration.fiscal_year desc, targets.unit nulls last, targets.number desc nulls last,
    declaration.department_name
limit 1000
