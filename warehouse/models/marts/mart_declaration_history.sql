-- mart_declaration_history: which versions of each declaration were there, and when did each hold?
-- Grain: one declaration version.   Key: (fiscal_year, department_name, project_name, version_no).
-- Unit:  _at are moments, _date the days they are in China; total_cny is 元.   Not additive over versions or years.
--        closed_by is the person who declared it withdrawn.
-- meaning: 申报表的各个版本及其有效时段，每版一行
-- column fiscal_year: 申报的预算年度；单位 年；例 2022
-- column department_name: 主管部门，照原表所印；例 某县教育局
-- column project_name: 项目名称，照原表所印；例 教师培训费
-- column version_no: 这份申报表的第几版，重新申报一次加 1；例 1
-- column is_current: 是否现行：最新且未撤回；例 true
-- column valid_from_at: 从何时起有效，含时区；单位 北京时间；例 2022-12-31 18:14:00+08:00
-- column valid_from_date: 从哪天起有效，北京日期；例 2022-12-31
-- column valid_to_at: 到何时为止（不含），含时区；单位 北京时间；空值 仍然有效；例 2023-01-05 18:14:00+08:00
-- column valid_to_date: 到哪天为止，北京日期；空值 仍然有效；例 2023-01-05
-- column opened_as: 这一版因何产生：new 新增、revised 修订、returned 重新提交、restored 撤销后恢复；例 new
-- column closed_as: 这一版因何失效：revised 被修订、withdrawn 被撤回、undone 被撤销；空值 仍然有效；例 revised
-- column total_cny: 项目资金总额；单位 元；空值 原表未填（空白不等于 0）；例 18052461.00
-- column document_name: 来源文件的名称；例 declarations-2022.txt
-- column load_id: 读入它的加载（批次）编号，按时间排序；例 20221231T101400123Z
-- column closed_load_id: 使它失效的加载；空值 仍然有效；例 20230105T101400123Z
-- column closed_by: 由谁声明撤回；空值 不是由人声明；例 operator
-- column closed_reason: 撤回的理由；空值 没有说明；例 项目取消
create or replace view mart_declaration_history as
select
    fct_declaration.fiscal_year,
    dim_department.department_name,
    dim_project.project_name,
    fct_declaration.version_no,
    fct_declaration.is_current,
    timezone('UTC', fct_declaration.valid_from_at) as valid_from_at,
    cast(fct_declaration.valid_from_at + interval 8 hours as date) as valid_from_date,
    timezone('UTC', fct_declaration.valid_to_at) as valid_to_at,
    cast(fct_declaration.valid_to_at + interval 8 hours as date) as valid_to_date,
    coalesce(fct_declaration.opened_as, case version_no when 1 then 'new' else 'revised' end) as opened_as,
    coalesce(fct_declaration.closed_as, case when not fct_declaration.is_current then 'revised' end) as closed_as,
    max(fct_funding.amount_cny) filter (where dim_funding_line.line_code = 'project.total') as total_cny,
    any_value(dim_document.document_name) as document_name,
    any_value(dim_load.load_id) as load_id,
    any_value(closed.load_id) as closed_load_id,
    fct_declaration.closed_by,
    fct_declaration.closed_reason
from fct_declaration
join dim_department using (department_key)
join dim_project using (project_key)
join dim_document using (document_key)
join dim_load on dim_load.load_key = fct_declaration.load_key
left join dim_load as closed on closed.load_key = fct_declaration.closed_load_key
left join fct_funding using (declaration_key)
left join dim_funding_line using (funding_line_key)
where dim_project.form_facts is distinct from 'department'
group by all
order by fct_declaration.fiscal_year, dim_department.department_name, dim_project.project_name, fct_declaration.version_no;
