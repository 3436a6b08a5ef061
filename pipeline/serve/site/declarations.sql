-- What pages list and search, made once for each published file: every version of a declaration without its goals, every
-- declaration in force with its counts, findings by rule, indicators by name.
-- words is what a search looks in: names, unit, indicators, in lower case, each on a line of its own.
create temp table site_version as
select * exclude (overall_goal, annual_goal)
from mart_funding_history
order by project_id, fiscal_year, version_no;

create temp table site_declaration as
with

indicators as (
    select
        declaration_key,
        cast(count(*) as integer) as indicator_count,
        cast(count(*) filter (where target_kind in ('numeric', 'range')) as integer) as quantified_count,
        string_agg(distinct indicator_name, chr(10)) as indicator_names
    from mart_indicator_history
    where is_current
    group by declaration_key
),

findings as (
    select
        declaration_key,
        cast(count(*) filter (where severity = 'error') as integer) as error_count,
        cast(count(*) filter (where severity = 'warning') as integer) as warning_count,
        cast(count(*) filter (where severity = 'info') as integer) as info_count
    from mart_finding_history
    where is_current
    group by declaration_key
)

select
    funding.declaration_key,
    funding.project_id,
    cast(funding.fiscal_year as integer) as fiscal_year,
    funding.department_name,
    funding.implementing_unit_name,
    funding.project_name,
    coalesce(funding.project_category, '未填') as project_category,
    funding.total_cny,
    funding.annual_request_cny,
    funding.fiscal_cny,
    case
        when funding.total_cny is null then '未填'
        when funding.total_cny >= 10000000 then '1000 万元以上'
        when funding.total_cny >= 1000000 then '100～1000 万元'
        when funding.total_cny >= 100000 then '10～100 万元'
        else '不足 10 万元'
    end as size_band,
    funding.version_no,
    funding.document_name,
    funding.load_id,
    coalesce(indicators.indicator_count, 0) as indicator_count,
    coalesce(indicators.quantified_count, 0) as quantified_count,
    coalesce(findings.error_count, 0) as error_count,
    coalesce(findings.warning_count, 0) as warning_count,
    coalesce(findings.info_count, 0) as info_count,
    case
        when findings.error_count > 0 then '有错误'
        when findings.warning_count > 0 then '有警告'
        when findings.info_count > 0 then '只有提示'
        else '没有问题'
    end as finding_band,
    lower(concat_ws(
        chr(10), funding.project_name, funding.department_name, funding.implementing_unit_name,
        indicators.indicator_names)) as words
from site_version as funding
left join indicators using (declaration_key)
left join findings using (declaration_key)
where funding.is_current
order by funding.fiscal_year, funding.declaration_key;

create temp table site_rule as
select
    cast(fiscal_year as integer) as fiscal_year,
    department_name,
    rule_id,
    severity,
    count(*) as finding_count,
    count(distinct declaration_key) as declaration_count
from mart_finding_history
where is_current
group by fiscal_year, department_name, rule_id, severity;

create temp table site_indicator as
select
    indicator_name,
    level2,
    count(*) as row_count,
    count(distinct department_name) as department_count,
    count(*) filter (where target_kind in ('numeric', 'range')) as quantified_count,
    cast(min(fiscal_year) as integer) as first_year,
    cast(max(fiscal_year) as integer) as last_year,
    lower(indicator_name) as words
from mart_indicator_history
where is_current
group by indicator_name, level2;

create temp macro fitting_declarations(
    year, department, category, band, finding, word1, word2, word3, word4
) as table
select *
from site_declaration
where (year is null or fiscal_year = year)
    and (department is null or department_name = department)
    and (category is null or project_category = category)
    and (band is null or size_band = band)
    and (finding is null or finding_band = finding)
    and contains(words, word1)
    and contains(words, word2)
    and contains(words, word3)
    and contains(words, word4);
