-- Which findings fit, one page of them?   The gravest first.
with

fitting as (
    select declaration_key, finding_no
    from site_finding
    where ($year is null or fiscal_year = $year)
        and ($department is null or department_name = $department)
        and ($severity is null or severity = $severity)
        and ($rule is null or rule_id = $rule)
    order by severity_order, declaration_key, finding_no
    limit $size_of_page offset $skip
)

select
    finding.declaration_key as DeclarationKey,
    declaration.project_id as ProjectId,
    declaration.fiscal_year as Year,
    declaration.project_name as Project,
    declaration.department_name as Department,
    finding.rule_id as RuleId,
    finding.severity as Severity,
    cast(finding.line ->> 'RowNo' as integer) as RowNo,
    finding.line ->> 'Field' as Field,
    finding.line ->> 'Message' as Message
from fitting
join site_finding as finding using (declaration_key, finding_no)
join site_declaration as declaration using (declaration_key)
order by finding.severity_order, finding.declaration_key, finding.finding_no
