-- How many findings has each declaration of one fiscal year?   $department may be NULL: all.
with

findings as (
    select
        fiscal_year,
        department_name,
        project_name,
        count(*) filter (where severity = 'error') as error_count,
        count(*) filter (where severity = 'warning') as warning_count,
        count(*) filter (where severity = 'info') as info_count
    from mart_finding
    where fiscal_year = $year
        and ($department is null or department_name = $department)
    group by fiscal_year, department_name, project_name
)

select
    mart_funding.department_name as DepartmentName,
    cast(mart_funding.fiscal_year as integer) as FiscalYear,
    mart_funding.project_name as ProjectName,
    cast(coalesce(findings.error_count, 0) as integer) as ErrorCount,
    cast(coalesce(findings.warning_count, 0) as integer) as WarningCount,
    cast(coalesce(findings.info_count, 0) as integer) as InfoCount
from mart_funding
left join findings using (fiscal_year, department_name, project_name)
where mart_funding.fiscal_year = $year
    and ($department is null or mart_funding.department_name = $department)
