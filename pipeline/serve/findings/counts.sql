-- How many findings fit, by each facet?   A value of another facet may be chosen: counts heed all that is chosen.
with

fitting as (
    select counted.*, coalesce(rule.rule_title, counted.rule_id) as rule_title
    from site_rule as counted
    left join mart_rule as rule using (rule_id)
    where ($year is null or counted.fiscal_year = $year)
        and ($department is null or counted.department_name = $department)
        and ($severity is null or counted.severity = $severity)
        and ($rule is null or counted.rule_id = $rule)
),

facets as (
    select
        case
            when grouping(fiscal_year) = 0 then 'year'
            when grouping(severity) = 0 and grouping(rule_id) = 1 then 'severity'
            when grouping(department_name) = 0 then 'department'
            when grouping(rule_id) = 0 then 'rule'
            else 'all'
        end as facet,
        coalesce(cast(fiscal_year as varchar), rule_id, severity, department_name, '') as value,
        coalesce(rule_title, '') as title,
        coalesce(severity, '') as severity,
        cast(sum(finding_count) as bigint) as finding_count,
        cast(sum(declaration_count) as bigint) as declaration_count
    from fitting
    group by grouping sets (
        (), (fiscal_year), (severity), (department_name), (rule_id, rule_title, severity))
)

select
    facet as Facet,
    value as Value,
    title as Title,
    severity as Severity,
    coalesce(finding_count, 0) as Findings,
    coalesce(declaration_count, 0) as Declarations
from facets
order by finding_count desc, value
