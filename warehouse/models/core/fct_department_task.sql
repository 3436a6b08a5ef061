-- fct_department_task: which tasks (年度主要任务) does each department plan for a year, and with which money?
-- Grain: one version of a department's plan × one task.   Key: (declaration_key, task_no).
-- Unit:  _cny is 元; a blank cell is NULL, never 0.   Additive over tasks of one year, never added to the money of projects.
-- meaning: 部门整体支出目标表的年度主要任务，每项一行
-- column declaration_key: 申报表版本的键；例 1
-- column task_no: 表中的第几项任务；例 1
-- column task_name: 任务名称，照原表所印；例 义务教育保障
-- column task_content: 主要内容，照原表所印；空值 原表未填；例 保障全县中小学正常运转
-- column total_cny: 任务的总额；单位 元；空值 原表未填（空白不等于 0）；例 18052461.00
-- column total_printed: 总额，照原表所印；空值 原表未填；例 1805.2461
-- column fiscal_cny: 任务的财政拨款；单位 元；空值 原表未填（空白不等于 0）；例 18052461.00
-- column fiscal_printed: 财政拨款，照原表所印；空值 原表未填；例 1805.2461
-- column other_cny: 任务的其他资金；单位 元；空值 原表未填（空白不等于 0）；例 0.00
-- column other_printed: 其他资金，照原表所印；空值 原表未填；例 0
-- column page_no: 在第几页；空值 文本没有页；例 1
-- column line_no: 在第几行；空值 无法定位到行；例 10
-- column column_no: 在第几列；空值 无法定位到列；例 2
-- column place: 在哪里，照人读的写法；空值 无法定位，或早期版本未记；例 附表1!C7
insert into fct_department_task by name
select stg_declaration_key.declaration_key, stg_department_task.* exclude (staging_no)
from staging.stg_department_task
join staging.stg_declaration_key using (staging_no)
order by stg_declaration_key.declaration_key, stg_department_task.task_no;
