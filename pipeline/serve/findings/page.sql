-- Which findings fit, one page of them?   The gravest first.
with

fitting as (
    select finding.declaration_key, finding.finding_no, finding.severity
    from mart_finding_history as finding
    where finding.is_current
        and ($year is null or finding.fiscal_year = $year)
        and ($department is null or finding.department_name = $department)
        and ($severity is null or finding.severity = $severity)
        and ($rule is null or finding.rule_id = $rule)
    order by
        case finding.severity when 'error' then 1 when 'warning' then 2 else 3 end,
        finding.declaration_key,
        finding.finding_no
    limit $size_of_page offset $skip
)

select
    finding.declaration_key as DeclarationKey,
    declaration.project_id as ProjectId,
    declaration.fiscal_year as Year,
    finding.project_name as Project,
    finding.department_name as Department,
    finding.rule_id as RuleId,
    finding.severity as Severity,
    cast(finding.row_no as integer) as RowNo,
    finding.field as Field,
    finding.message as Message
from fitting
join mart_finding_history as finding using (declaration_key, finding_no)
join site_declaration as declaration using (declaration_key)
order by
    case finding.severity when 'error' then 1 when 'warning' then 2 else 3 end,
    finding.declaration_key,
    finding.finding_no
