-- In which order do the forms of one fiscal year print their level 2?
-- A level 2 follows those that precede it in most of the forms which have both.
-- $department may be NULL: all, together or, if $is_apart, each by itself.
with

first_rows as (
    select
        department_name,
        project_name,
        coalesce(level2, '') as level2,
        min(row_no) as first_row
    from mart_indicator
    where fiscal_year = $year
        and ($department is null or department_name = $department)
    group by all
),

balances as (
    select
        case when $is_apart then department_name else '' end as department_name,
        here.level2,
        other.level2 as other_level2,
        sum(sign(here.first_row - other.first_row)) as balance
    from first_rows as here
    join first_rows as other using (department_name, project_name)
    group by all
)

select
    department_name as DepartmentName,
    level2 as Level2
from balances
group by department_name, level2
order by count(*) filter (where balance > 0) - count(*) filter (where balance < 0), level2
