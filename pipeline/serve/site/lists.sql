-- What the page of one project or department lists, made once for each published file and sorted by whom it belongs to:
-- all versions of declarations without their goals; of those in force targets, findings, repairs, changes; plans.
-- line is what the page of a project shows of a row, as JSON named as in the code, amounts as text: what the engine
-- takes to find a few rows goes with the columns asked for, and one instead of a dozen takes a quarter.
create table site.site_version as
select * exclude (overall_goal, annual_goal)
from mart_funding_history
order by project_id, fiscal_year, version_no;

create table site.site_target as
select
    declaration_key,
    cast(row_no as integer) as row_no,
    level2,
    indicator_name,
    target_printed,
    target_kind,
    comparator,
    cast(value_low as decimal(38, 6)) as value_low,
    cast(value_high as decimal(38, 6)) as value_high,
    unit,
    per,
    cast(to_json({
        'RowNo': row_no, 'Level1': level1, 'Level2': level2, 'Name': indicator_name, 'Printed': target_printed,
        'Kind': target_kind, 'Comparator': comparator, 'Low': cast(value_low as varchar),
        'High': cast(value_high as varchar), 'Unit': unit, 'Per': per, 'IsInferred': placement = 'inferred'
    }) as varchar) as line
from mart_indicator_history
where is_current
order by declaration_key, row_no;

create table site.site_finding as
select
    finding.declaration_key,
    finding.finding_no,
    case finding.severity when 'error' then 1 when 'warning' then 2 else 3 end as severity_order,
    finding.severity,
    finding.rule_id,
    cast(finding.fiscal_year as integer) as fiscal_year,
    finding.department_name,
    cast(to_json({
        'RuleId': finding.rule_id, 'Title': coalesce(rule.rule_title, finding.rule_id), 'Severity': finding.severity,
        'RowNo': finding.row_no, 'Field': finding.field, 'Message': finding.message, 'No': finding.finding_no
    }) as varchar) as line
from mart_finding_history as finding
left join mart_rule as rule using (rule_id)
where finding.is_current
order by severity_order, declaration_key, finding_no;

create table site.site_repair as
select
    version.declaration_key,
    cast(repair.row_no as integer) as row_no,
    repair.field,
    repair.before_printed,
    repair.after_repair,
    repair.reason
from mart_repair as repair
join site.site_version as version using (fiscal_year, department_name, project_name)
where version.is_current
order by version.declaration_key;

create table site.site_change as
select
    version.declaration_key,
    cast(change.to_version as integer) as to_version,
    change.change_kind,
    change.level2,
    change.indicator_name,
    change.printed_before,
    change.printed_after,
    change.delta_cny,
    change.message,
    change.row_no,
    change.field
from mart_declaration_change as change
join site.site_version as version using (fiscal_year, department_name, project_name)
where version.is_current
order by version.declaration_key;

create table site.site_plan as from mart_department_plan order by department_name, fiscal_year;

create table site.site_plan_task as from mart_department_task order by department_name, fiscal_year, task_no;

create table site.site_plan_indicator as from mart_department_indicator order by department_name, fiscal_year, row_no;

create table site.site_plan_finding as from mart_department_finding order by department_name, fiscal_year, finding_no;
