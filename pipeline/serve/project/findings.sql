-- What does not add up in one declaration, the gravest first?
select
    finding.rule_id as RuleId,
    coalesce(rule.rule_title, finding.rule_id) as Title,
    finding.severity as Severity,
    cast(finding.row_no as integer) as RowNo,
    finding.field as Field,
    finding.message as Message
from mart_finding_history as finding
left join mart_rule as rule using (rule_id)
where finding.declaration_key = $declaration
order by case finding.severity when 'error' then 1 when 'warning' then 2 else 3 end, finding.finding_no
