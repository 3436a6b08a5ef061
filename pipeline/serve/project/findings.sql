-- What does not add up in one declaration, the gravest first?
select
    finding.rule_id as RuleId,
    coalesce(rule.rule_title, finding.rule_id) as Title,
    finding.severity as Severity,
    finding.row_no as RowNo,
    finding.field as Field,
    finding.message as Message
from site_finding as finding
left join site_rule_title as rule using (rule_id)
where finding.declaration_key = $declaration
order by finding.severity_order, finding.finding_no
