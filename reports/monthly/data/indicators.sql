-- How many indicators of each level 2 and kind of target has each declaration?   No parameters.
select
    cast(fiscal_year as integer) as FiscalYear,
    department_name as DepartmentName,
    project_name as ProjectName,
    coalesce(level1, '') as Level1,
    coalesce(level2, '') as Level2,
    cast(min(level2_order) as integer) as Position,
    cast(count(*) as integer) as IndicatorCount,
    cast(count(*) filter (where target_kind = 'numeric') as integer) as NumericCount,
    cast(count(*) filter (where target_kind = 'range') as integer) as RangeCount,
    cast(count(*) filter (where target_kind = 'qualitative') as integer) as QualitativeCount,
    cast(count(*) filter (where target_kind = 'missing') as integer) as MissingCount,
    cast(count(*) filter (where placement = 'inferred') as integer) as InferredCount
from mart_indicator
group by fiscal_year, department_name, project_name, level1, level2
