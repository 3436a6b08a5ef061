-- int_field_change: which amounts, dates, names and goals differ between two versions?
-- Grain: one pair of versions × one changed field.   Key: (after_key, field).
-- Unit:  value_before and value_after are 元, NULL for a field that is no money.   Not additive over fields.
create or replace view staging.int_field_change as
with

amounts as (
    select fct_funding.declaration_key, dim_funding_line.line_code, fct_funding.amount_cny, fct_funding.amount_printed
    from fct_funding
    join dim_funding_line using (funding_line_key)
    where fct_funding.amount_cny is not null
),

-- A line that only one version prints is compared with a blank cell.
lines as (
    select distinct int_version_pair.before_key, int_version_pair.after_key, amounts.line_code
    from staging.int_version_pair
    join amounts on amounts.declaration_key in (int_version_pair.before_key, int_version_pair.after_key)
),

fields as (
    unpivot (
        select
            fct_declaration.declaration_key,
            dim_department.department_name,
            dim_project.project_name,
            coalesce(fct_declaration.project_category, '') as project_category,
            case when implementing_unit_key = -1 then '' else implementing_unit_name end as implementing_unit,
            coalesce(cast(start_date.calendar_date as varchar), '') as start_date,
            coalesce(cast(end_date.calendar_date as varchar), '') as end_date,
            coalesce(fct_declaration.overall_goal, '') as overall_goal,
            coalesce(fct_declaration.annual_goal, '') as annual_goal,
            coalesce(fct_declaration.goal_period, '') as goal_period
        from fct_declaration
        join dim_department using (department_key)
        join dim_project using (project_key)
        join dim_implementing_unit using (implementing_unit_key)
        join dim_date as start_date on start_date.date_key = fct_declaration.start_date_key
        join dim_date as end_date on end_date.date_key = fct_declaration.end_date_key
    )
    on department_name, project_name, project_category, implementing_unit, start_date, end_date, overall_goal, annual_goal,
        goal_period
    into name field value printed
)

select
    lines.after_key,
    'money_changed' as change_kind,
    lines.line_code as field,
    earlier.amount_printed as printed_before,
    later.amount_printed as printed_after,
    earlier.amount_cny as value_before,
    later.amount_cny as value_after
from lines
left join amounts as earlier on earlier.declaration_key = lines.before_key and earlier.line_code = lines.line_code
left join amounts as later on later.declaration_key = lines.after_key and later.line_code = lines.line_code
where earlier.amount_cny is distinct from later.amount_cny
union all
select
    int_version_pair.after_key,
    'field_changed' as change_kind,
    earlier.field,
    nullif(earlier.printed, '') as printed_before,
    nullif(later.printed, '') as printed_after,
    cast(null as decimal(18, 2)) as value_before,
    cast(null as decimal(18, 2)) as value_after
from staging.int_version_pair
join fields as earlier on earlier.declaration_key = int_version_pair.before_key
join fields as later on later.declaration_key = int_version_pair.after_key and later.field = earlier.field
where regexp_replace(earlier.printed, '[\s\p{Z}\x{0B}\x{85}]', '', 'g')
    <> regexp_replace(later.printed, '[\s\p{Z}\x{0B}\x{85}]', '', 'g');
