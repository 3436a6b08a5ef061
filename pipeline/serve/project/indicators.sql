-- Which indicators does one declaration set, as printed and as read?
select
    row_no as RowNo,
    level1 as Level1,
    level2 as Level2,
    indicator_name as Name,
    target_printed as Printed,
    target_kind as Kind,
    comparator as Comparator,
    value_low as Low,
    value_high as High,
    unit as Unit,
    per as Per,
    qualitative_text as Words,
    placement = 'inferred' as IsInferred
from site_target
where declaration_key = $declaration
