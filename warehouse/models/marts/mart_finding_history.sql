-- mart_finding_history: what did not add up in each version of a declaration, and where?
-- Grain: one declaration version × rule × place.   Key: (declaration_key, finding_no).
-- Unit:  printed and expected are texts; _at are moments, _date the days they are in China.   Additive as a count at one moment.
-- meaning: 各版申报表中的问题，每版每处一行
-- column declaration_key: 申报表版本的键；例 1
-- column is_current: 是否现行：最新且未撤回；例 true
-- column valid_from_at: 从何时起有效，含时区；单位 北京时间；例 2022-12-31 18:14:00+08:00
-- column valid_from_date: 从哪天起有效，北京日期；例 2022-12-31
-- column valid_to_at: 到何时为止（不含），含时区；单位 北京时间；空值 仍然有效；例 2023-01-05 18:14:00+08:00
-- column valid_to_date: 到哪天为止，北京日期；空值 仍然有效；例 2023-01-05
-- column finding_no: 这一版申报表的第几个问题；例 1
-- column fiscal_year: 申报的预算年度；单位 年；例 2022
-- column department_name: 主管部门，照原表所印；例 某县教育局
-- column project_name: 项目名称，照原表所印；例 教师培训费
-- column rule_id: 核对规则的编号；例 FUND_FISCAL_GT_TOTAL
-- column severity: 严重程度：error 错误、warning 警告、info 提示；例 error
-- column row_no: 指标表中的第几行；空值 不是关于某一行指标的；例 3
-- column field: 所在的栏目；例 project.fiscal
-- column printed: 原表所印的内容；空值 原表此处没有内容；例 18,211,461
-- column expected: 应有的内容；例 不大于项目资金总额“18,052,461”
-- column message: 说明，一句话：哪里、是什么、应为什么；例 第11行第4列，财政资金为“18,211,461”，应不大于项目资金总额“18,052,461”。
-- column document_name: 来源文件的名称；例 declarations-2022.txt
-- column page_no: 在第几页，工作簿为第几张工作表；空值 文本和 Word 没有页；例 1
-- column line_no: 在第几行；空值 无法定位到行；例 10
-- column place: 在哪里，照人读的写法；空值 无法定位，或早期版本未记；例 附表1!C7
-- column load_id: 读入它的加载（批次）编号，按时间排序；例 20221231T101400123Z
create or replace view mart_finding_history as
select
    fct_declaration.declaration_key,
    fct_declaration.is_current,
    timezone('UTC', fct_declaration.valid_from_at) as valid_from_at,
    cast(fct_declaration.valid_from_at + interval 8 hours as date) as valid_from_date,
    timezone('UTC', fct_declaration.valid_to_at) as valid_to_at,
    cast(fct_declaration.valid_to_at + interval 8 hours as date) as valid_to_date,
    fct_finding.finding_no,
    fct_declaration.fiscal_year,
    dim_department.department_name,
    dim_project.project_name,
    fct_finding.rule_id,
    fct_finding.severity,
    fct_finding.row_no,
    fct_finding.field,
    fct_finding.printed,
    fct_finding.expected,
    fct_finding.message,
    dim_document.document_name,
    fct_finding.page_no,
    fct_finding.line_no,
    fct_finding.place,
    dim_load.load_id
from fct_finding
join fct_declaration using (declaration_key)
join dim_department using (department_key)
join dim_project using (project_key)
join dim_document using (document_key)
join dim_load on dim_load.load_key = fct_declaration.load_key
where dim_project.form_facts is distinct from 'department'
order by
    case fct_finding.severity when 'error' then 1 when 'warning' then 2 else 3 end,
    fct_declaration.fiscal_year,
    fct_declaration.declaration_key,
    fct_finding.finding_no;
