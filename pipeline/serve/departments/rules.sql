-- Which rules do the forms of one department and year break most?   At most ten.
select
    counted.rule_id as RuleId,
    coalesce(rule.rule_title, counted.rule_id) as Title,
    counted.severity as Severity,
    counted.finding_count as Findings,
    counted.declaration_count as Declarations
from site_rule as counted
left join mart_rule as rule using (rule_id)
where counted.department_name = $department and counted.fiscal_year = $year
order by case counted.severity when 'error' then 1 when 'warning' then 2 else 3 end, counted.finding_count desc, 1
limit 10
