-- mart_execution: what became of each project's budget and targets, by its own self-assessment (自评表)?
-- Grain: one current self-assessment.   Key: (fiscal_year, department_name, project_name).
-- Unit:  _cny is 元, NULL for a blank cell; _pct 90 = 90 %. What is printed and what is computed stand apart.
--        Additive over projects of one year; never added to mart_funding, whose amounts are those that were declared.
-- meaning: 现行自评表的预算、执行数和执行率，每份一行
-- column fiscal_year: 申报的预算年度；单位 年；例 2022
-- column department_name: 主管部门，照原表所印；例 某县教育局
-- column project_name: 项目名称，照原表所印；例 教师培训费
-- column initial_budget_cny: 年初预算数；单位 元；空值 原表未填（空白不等于 0）；例 1000000.00
-- column budget_cny: 全年预算数，没有这一栏的取年初预算数；单位 元；空值 原表未填（空白不等于 0）；例 980000.00
-- column executed_cny: 全年执行数；单位 元；空值 原表未填（空白不等于 0）；例 960400.00
-- column execution_pct: 算出的执行率：执行数除以预算数；单位 %，90 即 90%；空值 任一数未填，或预算数为 0；例 98.00
-- column execution_rate_printed: 预算执行率，照原表所印；空值 原表未填；例 98.00%
-- column execution_weight_printed: 预算执行的分值，照原表所印；空值 原表未填；例 10
-- column execution_score_printed: 预算执行的得分，照原表所印；空值 原表未填；例 9.8
-- column execution_score: 算出的得分：分值乘以执行率，至多为分值；单位 分；空值 分值不是数字，或算不出执行率；例 9.80
-- column indicator_count: 指标数；单位 条；例 8
-- column actual_count: 其中填了实际完成值的；单位 条；例 8
-- column declared_cny: 同一年度、部门、项目申报的年度资金申请总额；单位 元；空值 没有申报表，或原表未填；例 1000000.00
-- column document_name: 来源文件的名称；例 declarations-2022.txt
-- column form_no: 文件中的第几份申报表；例 1
-- column load_id: 读入它的加载（批次）编号，按时间排序；例 20221231T101400123Z
create or replace view mart_execution as
with

amounts as (
    select
        fct_funding.declaration_key,
        max(fct_funding.amount_cny) filter (where dim_funding_line.line_code = 'initial.total') as initial_cny,
        max(fct_funding.amount_cny) filter (where dim_funding_line.line_code = 'revised.total') as revised_cny,
        max(fct_funding.amount_cny) filter (where dim_funding_line.line_code = 'annual.total') as annual_cny,
        max(fct_funding.amount_cny) filter (where dim_funding_line.line_code = 'executed.total') as executed_cny
    from fct_funding
    join dim_funding_line using (funding_line_key)
    group by fct_funding.declaration_key
),

indicators as (
    select declaration_key, count(*) as indicator_count, count(actual_printed) as actual_count
    from fct_indicator_actual
    group by declaration_key
),

assessments as (
    select
        fct_declaration.*, dim_department.department_name, dim_project.project_name, amounts.initial_cny,
        coalesce(amounts.revised_cny, amounts.initial_cny, amounts.annual_cny) as budget_cny, amounts.executed_cny,
        try_cast(rtrim(execution_weight_printed, ' 分%') as decimal(18, 2)) as weight,
        coalesce(indicators.indicator_count, 0) as indicator_count,
        coalesce(indicators.actual_count, 0) as actual_count
    from fct_declaration
    join dim_department using (department_key)
    join dim_project using (project_key)
    left join amounts using (declaration_key)
    left join indicators using (declaration_key)
    where fct_declaration.is_current and dim_project.form_facts = 'assessment'
)

select
    assessments.fiscal_year,
    assessments.department_name,
    assessments.project_name,
    assessments.initial_cny as initial_budget_cny,
    assessments.budget_cny,
    assessments.executed_cny,
    try_cast(100 * executed_cny / nullif(budget_cny, 0) as decimal(18, 2)) as execution_pct,
    assessments.execution_rate_printed,
    assessments.execution_weight_printed,
    assessments.execution_score_printed,
    try_cast(weight * least(1, executed_cny / nullif(budget_cny, 0)) as decimal(18, 2)) as execution_score,
    assessments.indicator_count,
    assessments.actual_count,
    mart_funding.annual_request_cny as declared_cny,
    dim_document.document_name,
    assessments.form_no,
    dim_load.load_id
from assessments
join dim_document using (document_key)
join dim_load on dim_load.load_key = assessments.load_key
left join mart_funding using (fiscal_year, department_name, project_name)
order by assessments.fiscal_year, assessments.declaration_key;
