-- Which indicators does one declaration set, as printed and as read?
select
    cast(row_no as integer) as RowNo,
    level1 as Level1,
    level2 as Level2,
    indicator_name as Name,
    target_printed as Printed,
    target_kind as Kind,
    comparator as Comparator,
    cast(value_low as decimal(38, 6)) as Low,
    cast(value_high as decimal(38, 6)) as High,
    unit as Unit,
    per as Per,
    qualitative_text as Words,
    placement = 'inferred' as IsInferred
from mart_indicator_history
where declaration_key = $declaration
order by row_no
