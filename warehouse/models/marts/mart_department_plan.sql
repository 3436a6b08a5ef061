-- mart_department_plan: what does each department as a whole ask for, and what do its projects ask for beside it?
-- Grain: one plan in force.   Key: (fiscal_year, department_name).
-- Unit:  _cny is 元, NULL for a blank cell; counts are of rows. total_cny is 部门预算总额, else 金额合计 of the tasks, as printed.
--        projects_cny is what the declarations in force of its projects ask for in the year, else for the whole project.
--        Additive over departments of one year, never over years; plan and projects are the same money, never added.
-- meaning: 现行部门整体支出目标表，每年每部门一行，旁边是其各项目的申报
-- column fiscal_year: 申报的预算年度；单位 年；例 2022
-- column department_name: 部门，照原表所印；例 某县教育局
-- column total_cny: 部门预算总额，未印时为任务的金额合计；单位 元；空值 都未印；例 86500000.00
-- column fiscal_cny: 其中财政拨款；没有部门预算总额时为任务的财政拨款合计；单位 元；空值 都未印；例 80000000.00
-- column other_cny: 其中其他资金；没有部门预算总额时为任务的其他资金合计；单位 元；空值 都未印；例 6500000.00
-- column basic_cny: 基本支出；单位 元；空值 原表未填；例 60000000.00
-- column project_expenditure_cny: 项目支出；单位 元；空值 原表未填；例 26500000.00
-- column task_count: 年度主要任务的项数；单位 项；例 3
-- column tasks_cny: 各项任务总额之和；单位 元；空值 没有任务写明总额；例 86500000.00
-- column indicator_count: 指标的条数；单位 条；例 12
-- column finding_count: 问题的处数，见 mart_department_finding；单位 处；例 0
-- column annual_goal: 年度总体目标，照原表所印；空值 原表未填；例 保障全县教育事业发展
-- column project_count: 同年同部门现行的项目申报表份数；单位 份；例 12
-- column projects_cny: 这些项目申报的金额之和；单位 元；空值 没有项目写明金额；例 26500000.00
-- column project_expenditure_minus_projects_cny: 项目支出减各项目申报之和；单位 元；空值 任一数未填；例 0.00
-- column total_minus_projects_cny: 部门预算总额减各项目申报之和；单位 元；空值 任一数未填；例 60000000.00
-- column version_no: 这张表的第几版，重新申报一次加 1；例 1
-- column document_name: 来源文件的名称；例 declarations-2022.txt
-- column form_no: 文件中的第几份申报表；例 1
-- column page_no: 在第几页；空值 文本没有页；例 1
-- column line_no: 在第几行；空值 无法定位到行；例 10
-- column load_id: 读入它的加载（批次）编号，按时间排序；例 20221231T101400123Z
create or replace view mart_department_plan as
with

amounts as (
    select
        fct_funding.declaration_key,
        max(amount_cny) filter (where line_code = 'department.total') as total_cny,
        max(amount_cny) filter (where line_code = 'department.fiscal') as fiscal_cny,
        max(amount_cny) filter (where line_code = 'department.other') as other_cny,
        max(amount_cny) filter (where line_code = 'department.basic') as basic_cny,
        max(amount_cny) filter (where line_code = 'department.project') as project_expenditure_cny,
        max(amount_cny) filter (where line_code = 'tasks.total') as tasks_total_cny,
        max(amount_cny) filter (where line_code = 'tasks.fiscal') as tasks_fiscal_cny,
        max(amount_cny) filter (where line_code = 'tasks.other') as tasks_other_cny
    from fct_funding
    join dim_funding_line using (funding_line_key)
    group by fct_funding.declaration_key
),

tasks as (
    select declaration_key, count(*) as task_count, cast(sum(total_cny) as decimal(18, 2)) as tasks_cny
    from fct_department_task
    group by declaration_key
),

indicators as (
    select declaration_key, count(*) as indicator_count from fct_indicator_target group by declaration_key
),

findings as (
    select declaration_key, count(*) as finding_count from fct_finding group by declaration_key
),

projects as (
    select
        fiscal_year, department_name, count(*) as project_count,
        cast(sum(coalesce(annual_request_cny, total_cny)) as decimal(18, 2)) as projects_cny
    from mart_funding
    group by fiscal_year, department_name
),

plans as (
    select
        fct_declaration.*, dim_department.department_name,
        coalesce(amounts.total_cny, tasks_total_cny) as total_cny,
        case when amounts.total_cny is null then coalesce(fiscal_cny, tasks_fiscal_cny) else fiscal_cny end as fiscal_cny,
        case when amounts.total_cny is null then coalesce(other_cny, tasks_other_cny) else other_cny end as other_cny,
        amounts.basic_cny, amounts.project_expenditure_cny
    from fct_declaration
    join dim_department using (department_key)
    join dim_project using (project_key)
    left join amounts using (declaration_key)
    where fct_declaration.is_current and dim_project.form_facts = 'department'
)

select
    plans.fiscal_year, plans.department_name, plans.total_cny, plans.fiscal_cny, plans.other_cny, plans.basic_cny,
    plans.project_expenditure_cny,
    coalesce(tasks.task_count, 0) as task_count, tasks.tasks_cny,
    indicators.indicator_count, coalesce(findings.finding_count, 0) as finding_count, plans.annual_goal,
    coalesce(projects.project_count, 0) as project_count, projects.projects_cny,
    plans.project_expenditure_cny - projects.projects_cny as project_expenditure_minus_projects_cny,
    plans.total_cny - projects.projects_cny as total_minus_projects_cny,
    plans.version_no, dim_document.document_name, plans.form_no, plans.page_no, plans.line_no, dim_load.load_id
from plans
join dim_document using (document_key)
join dim_load on dim_load.load_key = plans.load_key
left join tasks using (declaration_key)
left join indicators using (declaration_key)
left join findings using (declaration_key)
left join projects using (fiscal_year, department_name)
order by plans.fiscal_year, plans.declaration_key;
