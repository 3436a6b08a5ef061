-- Which targets do the indicators of one level 2 ($kind) set?   $department may be NULL: all.
select
    department_name as DepartmentName,
    cast(fiscal_year as integer) as FiscalYear,
    project_name as ProjectName,
    case when target_kind = 'numeric' then coalesce(value_low, value_high) end as Value,
    coalesce(comparator in ('<', '<='), false) as IsUpper,
    coalesce(unit, '') as Unit,
    coalesce(per, '') as Per
from mart_indicator
where fiscal_year = $year
    and ($department is null or department_name = $department)
    and level2 = $kind
