-- What does not add up in one declaration?   Order is 1 for an error, 2 for a warning, 3 for a hint.
select
    rule_id as RuleId,
    rule_title as Title,
    severity as Severity,
    row_no as RowNo,
    field as Field,
    message as Message,
    severity_order as "Order",
    cast(finding_no as integer) as No
from site_finding
where declaration_key = $declaration
