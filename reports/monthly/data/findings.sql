-- What does not add up, and which rule says so?   No parameters.
select
    cast(mart_finding.fiscal_year as integer) as FiscalYear,
    mart_finding.department_name as DepartmentName,
    mart_finding.project_name as ProjectName,
    mart_finding.rule_id as RuleId,
    coalesce(mart_rule.rule_title, mart_finding.rule_id) as RuleTitle,
    mart_finding.severity as Severity,
    mart_finding.finding_no as FindingNo,
    mart_finding.row_no as RowNo,
    mart_indicator.indicator_name as IndicatorName,
    mart_finding.printed as Printed,
    mart_finding.expected as Expected,
    mart_finding.document_name as DocumentName,
    mart_finding.page_no as PageNo,
    mart_finding.line_no as LineNo
from mart_finding
left join mart_rule using (rule_id)
left join mart_indicator
    on mart_indicator.declaration_key = mart_finding.declaration_key and mart_indicator.row_no = mart_finding.row_no
