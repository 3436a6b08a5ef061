-- mart_department_finding: what does not add up in the plans of whole departments, and where?
-- Grain: one plan in force × rule × place.   Key: (fiscal_year, department_name, finding_no).
-- Unit:  printed and expected are texts.   Additive as a count. Kept apart from mart_finding, which is about projects.
-- meaning: 现行部门整体支出目标表中自相矛盾或违反规则之处，每处一行
-- column fiscal_year: 申报的预算年度；单位 年；例 2022
-- column department_name: 部门，照原表所印；例 某县教育局
-- column finding_no: 这张表的第几处问题；例 1
-- column rule_id: 规则的编号，见 mart_rule；例 DEPT_TASKS_NE_SUM
-- column severity: 严重程度：error 错误、warning 警告、info 提示；例 error
-- column row_no: 第几条指标或第几项任务；空值 不是关于某一条；例 3
-- column field: 有问题的栏目；例 tasks.total
-- column printed: 原表所印；空值 原表未填；例 8650
-- column expected: 规则要求的；例 等于各项任务之和“86,400,000”
-- column message: 一句话说明位置、所印和应有；例 第9行第4列，任务金额合计为“8650”，应等于各项任务之和“86,400,000”。
-- column document_name: 来源文件的名称；例 declarations-2022.txt
-- column page_no: 在第几页；空值 文本没有页；例 1
-- column line_no: 在第几行；空值 无法定位到行；例 10
-- column place: 在哪里，照人读的写法；空值 无法定位，或早期版本未记；例 附表1!C7
-- column load_id: 读入它的加载（批次）编号，按时间排序；例 20221231T101400123Z
create or replace view mart_department_finding as
select
    fct_declaration.fiscal_year,
    dim_department.department_name,
    fct_finding.finding_no,
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
where fct_declaration.is_current and dim_project.form_facts = 'department'
order by fct_declaration.fiscal_year, fct_declaration.declaration_key, fct_finding.finding_no;
