-- What did each further version of one declaration change?
select
    to_version as Version,
    change_kind as Kind,
    level2 as Level2,
    indicator_name as Indicator,
    printed_before as Before,
    printed_after as After,
    delta_cny as Delta,
    message as Message
from site_change
where declaration_key = $declaration
order by to_version desc, row_no nulls first, field
