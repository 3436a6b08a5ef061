-- How many indicators of each level 2 has each declaration?   A declaration without any has one row with NULLs.
-- $department may be NULL: all.
select
    mart_funding.department_name as DepartmentName,
    cast(mart_funding.fiscal_year as integer) as FiscalYear,
    mart_funding.project_name as ProjectName,
    mart_indicator_mix.level1 as Level1,
    mart_indicator_mix.level2 as Level2,
    cast(coalesce(sum(mart_indicator_mix.indicator_count), 0) as integer) as IndicatorCount
from mart_funding
left join mart_indicator_mix using (fiscal_year, department_name, project_name)
where mart_funding.fiscal_year = $year
    and ($department is null or mart_funding.department_name = $department)
group by all
