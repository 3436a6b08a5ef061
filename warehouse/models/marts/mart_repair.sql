-- mart_repair: where does what we store differ in spelling from what is printed, and why?
-- Grain: one current declaration × one repaired cell.   Key: (declaration, repair_no), not shown.
-- Unit:  before_printed and after_repair are texts.   Additive as a count.
-- meaning: 现行申报表中更正了写法之处，每处一行
-- column fiscal_year: 申报的预算年度；单位 年；例 2022
-- column department_name: 主管部门，照原表所印；例 某县教育局
-- column project_name: 项目名称，照原表所印；例 教师培训费
-- column repair_kind: 更正的种类；例 COMPARATOR_SPACING
-- column field: 所在的栏目；例 project.fiscal
-- column row_no: 指标表中的第几行；空值 不是关于某一行指标的；例 3
-- column before_printed: 更正前，照原表所印；例 > = 90%
-- column after_repair: 更正后，写法变而意思不变；例 >=90%
-- column reason: 为何更正；例 比较符号写法不一
-- column document_name: 来源文件的名称；例 declarations-2022.txt
-- column page_no: 在第几页，工作簿为第几张工作表；空值 文本和 Word 没有页；例 1
-- column line_no: 在第几行；空值 无法定位到行；例 10
-- column place: 在哪里，照人读的写法；空值 无法定位，或早期版本未记；例 附表1!C7
-- column load_id: 读入它的加载（批次）编号，按时间排序；例 20221231T101400123Z
create or replace view mart_repair as
select
    fct_declaration.fiscal_year,
    dim_department.department_name,
    dim_project.project_name,
    fct_repair.repair_kind,
    fct_repair.field,
    fct_repair.row_no,
    fct_repair.before_printed,
    fct_repair.after_repair,
    fct_repair.reason,
    dim_document.document_name,
    fct_repair.page_no,
    fct_repair.line_no,
    fct_repair.place,
    dim_load.load_id
from fct_repair
join fct_declaration using (declaration_key)
join dim_department using (department_key)
join dim_project using (project_key)
join dim_document using (document_key)
join dim_load on dim_load.load_key = fct_declaration.load_key
where fct_declaration.is_current and dim_project.form_facts is distinct from 'department'
order by fct_declaration.fiscal_year, fct_declaration.declaration_key, fct_repair.repair_no;
