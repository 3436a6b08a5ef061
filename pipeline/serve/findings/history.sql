-- After each of the last twelve loads that changed a declaration: how many were in force, and how many failed?
-- $year and $department may be NULL: all. $rule may be NULL: then any error fails.
with

declarations as (
    select declaration_key, valid_from_at, valid_to_at
    from site_version
    where ($year is null or fiscal_year = $year) and ($department is null or department_name = $department)
),

moments as (
    select valid_from_at as moment from declarations
    union
    select valid_to_at from declarations where valid_to_at is not null
    order by moment desc
    limit 12
),

failing as (
    select distinct declaration_key
    from mart_finding_history
    where case when $rule is null then severity = 'error' else rule_id = $rule end
)

select
    timezone('UTC', moments.moment) as At,
    count(*) as Declarations,
    count(failing.declaration_key) as Failing
from moments
join declarations
    on declarations.valid_from_at <= moments.moment
    and (declarations.valid_to_at is null or declarations.valid_to_at > moments.moment)
left join failing using (declaration_key)
group by moments.moment
order by moments.moment desc
