-- stg_candidate_value: what does each contesting content say, field by field?
-- Grain: one content of one project and year × one field.   Key: (project_id, fiscal_year, content_hash, field).
-- Unit:  value is text as people read it, amounts in 元.   Not additive.
create or replace view staging.stg_candidate_value as
with

contents as (
    select project_id, fiscal_year, content_hash, min(staging_no) as staging_no, min(declaration_key) as declaration_key
    from staging.stg_candidate
    group by all
),

amounts as (
    select contents.*, stg_funding.line_code, stg_funding.line_name, stg_funding.amount_cny
    from contents
    join staging.stg_funding using (staging_no)
    union all
    select contents.*, dim_funding_line.line_code, dim_funding_line.line_name, fct_funding.amount_cny
    from contents
    join fct_funding using (declaration_key)
    join dim_funding_line using (funding_line_key)
    where contents.staging_no is null
),

heads as (
    select
        contents.*, stg_declaration.project_category, stg_declaration.implementing_unit_name,
        stg_declaration.start_date, stg_declaration.end_date, stg_declaration.overall_goal, stg_declaration.annual_goal
    from contents
    join staging.stg_declaration using (staging_no)
    union all
    select
        contents.*, fct_declaration.project_category,
        case when fct_declaration.implementing_unit_key <> -1 then dim_implementing_unit.implementing_unit_name end,
        start_date.calendar_date, end_date.calendar_date, fct_declaration.overall_goal, fct_declaration.annual_goal
    from contents
    join fct_declaration using (declaration_key)
    join dim_implementing_unit using (implementing_unit_key)
    join dim_date as start_date on start_date.date_key = fct_declaration.start_date_key
    join dim_date as end_date on end_date.date_key = fct_declaration.end_date_key
    where contents.staging_no is null
),

targets as (
    select contents.*, stg_indicator.row_no, stg_indicator.indicator_name, stg_indicator.target_printed
    from contents
    join staging.stg_indicator using (staging_no)
    union all
    select contents.*, fct_indicator_target.row_no, dim_indicator.indicator_name, fct_indicator_target.target_printed
    from contents
    join fct_indicator_target using (declaration_key)
    join dim_indicator using (indicator_key)
    where contents.staging_no is null
)

select project_id, fiscal_year, content_hash,
    coalesce(list_position([
        'project.total', 'project.fiscal', 'project.other', 'annual.total', 'annual.appropriation',
        'annual.carried_over', 'annual.other'
    ], line_code), 8) as field_no,
    coalesce(line_name, line_code) as field,
    format('{:,.2f}', cast(amount_cny as double)) as value
from amounts
where amount_cny is not null
union all
select project_id, fiscal_year, content_hash, unnest([11, 12, 13, 14, 15, 16]),
    unnest(['项目类别', '实施单位', '计划开始日期', '计划完成日期', '项目总目标', '年度总目标']),
    unnest([
        project_category, implementing_unit_name, cast(start_date as varchar), cast(end_date as varchar), overall_goal,
        annual_goal
    ])
from heads
union all
select project_id, fiscal_year, content_hash, 100 + min(row_no), '指标“' || indicator_name || '”',
    string_agg(coalesce(target_printed, '空白'), '、' order by row_no)
from targets
group by project_id, fiscal_year, content_hash, indicator_name;
