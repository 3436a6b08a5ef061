-- mart_department_task: which tasks (年度主要任务) does each department plan for a year?
-- Grain: one task of a plan in force.   Key: (fiscal_year, department_name, task_no).
-- Unit:  _cny is 元, NULL for a blank cell.   Additive over tasks of one year, never added to the money of projects.
-- meaning: 现行部门整体支出目标表的年度主要任务，每项一行
-- column fiscal_year: 申报的预算年度；单位 年；例 2022
-- column department_name: 部门，照原表所印；例 某县教育局
-- column task_no: 表中的第几项任务；例 1
-- column task_name: 任务名称，照原表所印；例 义务教育保障
-- column task_content: 主要内容，照原表所印；空值 原表未填；例 保障全县中小学正常运转
-- column total_cny: 任务的总额；单位 元；空值 原表未填（空白不等于 0）；例 18052461.00
-- column fiscal_cny: 任务的财政拨款；单位 元；空值 原表未填（空白不等于 0）；例 18052461.00
-- column other_cny: 任务的其他资金；单位 元；空值 原表未填（空白不等于 0）；例 0.00
-- column document_name: 来源文件的名称；例 declarations-2022.txt
-- column page_no: 在第几页；空值 文本没有页；例 1
-- column line_no: 在第几行；空值 无法定位到行；例 10
-- column place: 在哪里，照人读的写法；空值 无法定位，或早期版本未记；例 附表1!C7
-- column load_id: 读入它的加载（批次）编号，按时间排序；例 20221231T101400123Z
create or replace view mart_department_task as
select
    fct_declaration.fiscal_year,
    dim_department.department_name,
    fct_department_task.task_no,
    fct_department_task.task_name,
    fct_department_task.task_content,
    fct_department_task.total_cny,
    fct_department_task.fiscal_cny,
    fct_department_task.other_cny,
    dim_document.document_name,
    fct_department_task.page_no,
    fct_department_task.line_no,
    fct_department_task.place,
    dim_load.load_id
from fct_department_task
join fct_declaration using (declaration_key)
join dim_department using (department_key)
join dim_document using (document_key)
join dim_load on dim_load.load_key = fct_declaration.load_key
where fct_declaration.is_current
order by fct_declaration.fiscal_year, fct_declaration.declaration_key, fct_department_task.task_no;
