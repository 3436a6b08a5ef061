-- Which spellings of one declaration in force were changed, and why?
select
    row_no as RowNo,
    field as Field,
    before_printed as Before,
    after_repair as After,
    reason as Reason
from site_repair
where declaration_key = $declaration
