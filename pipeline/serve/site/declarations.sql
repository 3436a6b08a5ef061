-- What pages search, count and compare: declarations in force with goals, counts and words, their places in their
-- departments, rules and indicators; after lists.sql, from whose tables they are made.
-- site_declaration says how many rows the lists of a project have: one without rows need not be asked for.
-- words is what a search looks in: names, unit, indicators, in lower case, each on a line of its own.
-- Left as it is: to find one line, or a word in all of them, less is read than would be unpacked.
set force_compression = 'uncompressed';

create table site.site_declaration as
with

indicators as (
    select
        declaration_key,
        cast(count(*) as integer) as indicator_count,
        cast(count(*) filter (where target_kind in ('numeric', 'range')) as integer) as quantified_count,
        string_agg(distinct indicator_name, chr(10)) as indicator_names
    from site.site_target
    group by declaration_key
),

findings as (
    select
        declaration_key,
        cast(count(*) filter (where severity = 'error') as integer) as error_count,
        cast(count(*) filter (where severity = 'warning') as integer) as warning_count,
        cast(count(*) filter (where severity = 'info') as integer) as info_count
    from site.site_finding
    group by declaration_key
),

repairs as (
    select declaration_key, cast(count(*) as integer) as repair_count
    from site.site_repair
    group by declaration_key
),

versions as (
    select project_id, fiscal_year, cast(count(*) as integer) as version_count
    from site.site_version
    group by project_id, fiscal_year
),

goals as (
    select declaration_key, overall_goal, annual_goal
    from mart_funding_history
    where is_current
),

declarations as (
    select
        funding.*,
        row_number() over of_department as rank_no,
        dense_rank() over (order by funding.fiscal_year, funding.department_name) as rank_group,
        coalesce(indicators.indicator_count, 0) as indicator_count,
        coalesce(indicators.quantified_count, 0) as quantified_count,
        coalesce(findings.error_count, 0) as error_count,
        coalesce(findings.warning_count, 0) as warning_count,
        coalesce(findings.info_count, 0) as info_count,
        coalesce(repairs.repair_count, 0) as repair_count,
        versions.version_count,
        indicators.indicator_names
    from site.site_version as funding
    left join indicators using (declaration_key)
    left join findings using (declaration_key)
    left join repairs using (declaration_key)
    join versions using (project_id, fiscal_year)
    where funding.is_current
    window of_department as (
        partition by funding.fiscal_year, funding.department_name
        order by funding.total_cny desc nulls last, funding.declaration_key)
)

select
    declaration_key,
    project_id,
    cast(fiscal_year as integer) as fiscal_year,
    department_name,
    implementing_unit_name,
    project_name,
    coalesce(project_category, '未填') as project_category,
    total_cny,
    annual_request_cny,
    fiscal_cny,
    case
        when total_cny is null then '未填'
        when total_cny >= 10000000 then '1000 万元以上'
        when total_cny >= 1000000 then '100～1000 万元'
        when total_cny >= 100000 then '10～100 万元'
        else '不足 10 万元'
    end as size_band,
    case when total_cny is not null then cast(rank_no as integer) end as rank_no,
    cast(rank_group as integer) as rank_group,
    version_no,
    load_id,
    indicator_count,
    quantified_count,
    error_count,
    warning_count,
    info_count,
    case
        when error_count > 0 then '有错误'
        when warning_count > 0 then '有警告'
        when info_count > 0 then '只有提示'
        else '没有问题'
    end as finding_band,
    lower(concat_ws(chr(10), project_name, department_name, implementing_unit_name, indicator_names)) as words,
    cast(to_json({
        'DeclarationKey': declaration_key, 'ProjectId': project_id, 'Year': fiscal_year,
        'Department': department_name, 'Unit': implementing_unit_name, 'Project': project_name,
        'Category': coalesce(project_category, '未填'), 'StartDate': cast(start_date as varchar),
        'EndDate': cast(end_date as varchar), 'Total': cast(total_cny as varchar),
        'Fiscal': cast(fiscal_cny as varchar), 'Other': cast(project_other_cny as varchar),
        'Annual': cast(annual_request_cny as varchar),
        'Appropriation': cast(current_year_appropriation_cny as varchar),
        'CarriedOver': cast(carried_over_cny as varchar), 'AnnualOther': cast(annual_other_cny as varchar),
        'OverallGoal': overall_goal, 'AnnualGoal': annual_goal, 'RankGroup': rank_group,
        'RankNo': case when total_cny is not null then rank_no end, 'Version': version_no, 'Versions': version_count,
        'ValidFrom': strftime(timezone('UTC', valid_from_at), '%Y-%m-%dT%H:%M:%S.%f'), 'OpenedAs': opened_as,
        'Document': document_name, 'FormNo': form_no, 'LoadId': load_id, 'Indicators': indicator_count,
        'Errors': error_count, 'Findings': error_count + warning_count + info_count, 'Repairs': repair_count
    }) as varchar) as line
from declarations
left join goals using (declaration_key)
order by project_id, fiscal_year, declaration_key;

create table site.site_rank as
select
    rank_group,
    rank_no as row_no,
    cast(to_json({
        'RowNo': rank_no, 'Place': rank() over (of_department order by total_cny desc), 'ProjectId': project_id,
        'DeclarationKey': declaration_key, 'Project': project_name, 'Total': cast(total_cny as varchar),
        'Count': count(*) over of_department,
        'Sum': cast(cast(sum(total_cny) over of_department as decimal(38, 2)) as varchar),
        'Most': cast(max(total_cny) over of_department as varchar)
    }) as varchar) as line
from site.site_declaration
where total_cny is not null
window of_department as (partition by rank_group)
order by rank_group, row_no;

set force_compression = 'auto';

create table site.site_rule as
select
    fiscal_year,
    department_name,
    rule_id,
    severity,
    count(*) as finding_count,
    count(distinct declaration_key) as declaration_count
from site.site_finding
group by fiscal_year, department_name, rule_id, severity;

create table site.site_indicator as
select
    target.indicator_name,
    target.level2,
    count(*) as row_count,
    count(distinct declaration.department_name) as department_count,
    count(*) filter (where target.target_kind in ('numeric', 'range')) as quantified_count,
    min(declaration.fiscal_year) as first_year,
    max(declaration.fiscal_year) as last_year,
    lower(target.indicator_name) as words
from site.site_target as target
join site.site_declaration as declaration using (declaration_key)
group by target.indicator_name, target.level2;

create macro site.fitting_declarations(
    year, department, category, band, finding, word1, word2, word3, word4
) as table
select *
from site_declaration
where (year is null or fiscal_year = year)
    and (department is null or department_name = department)
    and (category is null or project_category = category)
    and (band is null or size_band = band)
    and (finding is null or finding_band = finding)
    and (word1 = '' or contains(words, word1))
    and (word2 = '' or contains(words, word2))
    and (word3 = '' or contains(words, word3))
    and (word4 = '' or contains(words, word4));
