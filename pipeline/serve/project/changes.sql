-- What did each further version of one declaration change?
select
    cast(to_version as integer) as Version,
    change_kind as Kind,
    level2 as Level2,
    indicator_name as Indicator,
    printed_before as Before,
    printed_after as After,
    delta_cny as Delta,
    message as Message
from mart_declaration_change
where fiscal_year = $year and department_name = $department and project_name = $name
order by to_version desc, row_no nulls first, field
