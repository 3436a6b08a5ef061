-- mart_funding_history: what did each project ask for, version by version, and when did each version hold?
-- Grain: one declaration version.   Key: (fiscal_year, project_id, version_no), or declaration_key.
-- Unit:  _cny is 元, NULL for a blank cell; valid_from_at and valid_to_at are UTC, the end excluded and NULL while in force.
--        Additive over the versions of one year in force at one moment, never over versions of one project or years.
-- meaning: 各版申报表的资金与有效时段，每版一行
-- column declaration_key: 申报表版本的键；例 1
-- column project_id: 项目的长久编号，改名不变；例 1
-- column fiscal_year: 申报的预算年度；单位 年；例 2022
-- column department_name: 主管部门，照原表所印；例 某县教育局
-- column implementing_unit_name: 实施单位，照原表所印；空值 原表未填；例 某县教师进修学校
-- column project_name: 项目名称，照原表所印；例 教师培训费
-- column project_category: 项目类别，照原表所印；空值 原表未填；例 经常性项目
-- column start_date: 计划开始日期；空值 原表未填；例 2022-01-01
-- column end_date: 计划完成日期；空值 原表未填；例 2022-12-31
-- column total_cny: 项目资金总额；单位 元；空值 原表未填（空白不等于 0）；例 18052461.00
-- column annual_request_cny: 年度资金申请总额；单位 元；空值 原表未填（空白不等于 0）；例 18052461.00
-- column fiscal_cny: 项目资金中的财政资金；单位 元；空值 原表未填（空白不等于 0）；例 18052461.00
-- column current_year_appropriation_cny: 年度资金中的当年财政拨款；单位 元；空值 原表未填（空白不等于 0）；例 18052461.00
-- column carried_over_cny: 年度资金中的上年结转资金；单位 元；空值 原表未填（空白不等于 0）；例 25000.00
-- column project_other_cny: 项目资金中的其他资金；单位 元；空值 原表未填（空白不等于 0）；例 0.00
-- column annual_other_cny: 年度资金中的其他资金；单位 元；空值 原表未填（空白不等于 0）；例 0.00
-- column fiscal_minus_total_cny: 财政资金减项目资金总额，大于 0 即自相矛盾；单位 元；空值 任一数未填；例 0.00
-- column overall_goal: 项目总目标，照原表所印；空值 原表未填；例 完成全年培训任务
-- column annual_goal: 年度总目标，照原表所印；空值 原表未填；例 完成年度培训任务
-- column version_no: 这份申报表的第几版，重新申报一次加 1；例 1
-- column is_current: 是否现行：最新且未撤回；例 true
-- column valid_from_at: 从何时起有效，含时区；单位 北京时间；例 2022-12-31 18:14:00+08:00
-- column valid_from_date: 从哪天起有效，北京日期；例 2022-12-31
-- column valid_to_at: 到何时为止（不含），含时区；单位 北京时间；空值 仍然有效；例 2023-01-05 18:14:00+08:00
-- column valid_to_date: 到哪天为止，北京日期；空值 仍然有效；例 2023-01-05
-- column opened_as: 这一版因何产生：new 新增、revised 修订、returned 重新提交、restored 撤销后恢复；例 new
-- column closed_as: 这一版因何失效：revised 被修订、withdrawn 被撤回、undone 被撤销；空值 仍然有效；例 revised
-- column document_name: 来源文件的名称；例 declarations-2022.txt
-- column form_no: 文件中的第几份申报表；例 1
-- column line_no: 在第几行；空值 无法定位到行；例 10
-- column load_id: 读入它的加载（批次）编号，按时间排序；例 20221231T101400123Z
create or replace view mart_funding_history as
with

amounts as (
    select
        fct_funding.declaration_key,
        max(fct_funding.amount_cny) filter (where dim_funding_line.line_code = 'project.total') as total_cny,
        max(fct_funding.amount_cny) filter (where dim_funding_line.line_code = 'annual.total') as annual_request_cny,
        max(fct_funding.amount_cny) filter (where dim_funding_line.line_code = 'project.fiscal') as fiscal_cny,
        max(fct_funding.amount_cny) filter (where dim_funding_line.line_code = 'annual.appropriation')
            as current_year_appropriation_cny,
        max(fct_funding.amount_cny) filter (where dim_funding_line.line_code = 'annual.carried_over') as carried_over_cny,
        max(fct_funding.amount_cny) filter (where dim_funding_line.line_code = 'project.other') as project_other_cny,
        max(fct_funding.amount_cny) filter (where dim_funding_line.line_code = 'annual.other') as annual_other_cny
    from fct_funding
    join dim_funding_line using (funding_line_key)
    group by fct_funding.declaration_key
)

select
    fct_declaration.declaration_key,
    dim_project.project_id,
    fct_declaration.fiscal_year,
    dim_department.department_name,
    case when fct_declaration.implementing_unit_key = -1 then null else dim_implementing_unit.implementing_unit_name end
        as implementing_unit_name,
    dim_project.project_name,
    fct_declaration.project_category,
    start_date.calendar_date as start_date,
    end_date.calendar_date as end_date,
    amounts.total_cny,
    amounts.annual_request_cny,
    amounts.fiscal_cny,
    amounts.current_year_appropriation_cny,
    amounts.carried_over_cny,
    amounts.project_other_cny,
    amounts.annual_other_cny,
    amounts.fiscal_cny - amounts.total_cny as fiscal_minus_total_cny,
    fct_declaration.overall_goal,
    fct_declaration.annual_goal,
    fct_declaration.version_no,
    fct_declaration.is_current,
    timezone('UTC', fct_declaration.valid_from_at) as valid_from_at,
    cast(fct_declaration.valid_from_at + interval 8 hours as date) as valid_from_date,
    timezone('UTC', fct_declaration.valid_to_at) as valid_to_at,
    cast(fct_declaration.valid_to_at + interval 8 hours as date) as valid_to_date,
    coalesce(fct_declaration.opened_as, case version_no when 1 then 'new' else 'revised' end) as opened_as,
    coalesce(fct_declaration.closed_as, case when not fct_declaration.is_current then 'revised' end) as closed_as,
    dim_document.document_name,
    fct_declaration.form_no,
    fct_declaration.line_no,
    dim_load.load_id
from fct_declaration
join dim_department using (department_key)
join dim_implementing_unit using (implementing_unit_key)
join dim_project using (project_key)
join dim_document using (document_key)
join dim_load on dim_load.load_key = fct_declaration.load_key
join dim_date as start_date on start_date.date_key = fct_declaration.start_date_key
join dim_date as end_date on end_date.date_key = fct_declaration.end_date_key
left join amounts using (declaration_key)
where coalesce(dim_project.form_facts, 'target') = 'target'
order by fct_declaration.fiscal_year, fct_declaration.declaration_key;
