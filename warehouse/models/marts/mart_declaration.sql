-- mart_declaration: how was the structure of each form claimed, and what in it should a person look at?
-- Grain: one current declaration.   Key: (fiscal_year, department_name, project_name, form_kind).
-- Unit:  _count is cells with text, but inferred_count is rows and doubt_count is places; NULL where a form was loaded
--        before they were counted. claimed_by is ruled (by lines), grid (by delimiters) or flow (by order alone).
--        Additive over declarations.
-- meaning: 现行申报表的结构是怎样认定的，每份一行
-- column fiscal_year: 申报的预算年度；单位 年；例 2022
-- column department_name: 主管部门，照原表所印；例 某县教育局
-- column project_name: 项目名称，照原表所印；例 教师培训费
-- column claimed_by: 结构怎样认定：ruled 按表格线、grid 按行列、flow 按先后；空值 早期版本未记；例 ruled
-- column cell_count: 读过的单元格数；单位 格；空值 早期版本未记；例 110
-- column head_cell_count: 表头栏目的单元格数；单位 格；空值 早期版本未记；例 15
-- column label_cell_count: 指标栏目和层级的单元格数；单位 格；空值 早期版本未记；例 10
-- column name_cell_count: 指标名称的单元格数；单位 格；空值 早期版本未记；例 20
-- column target_cell_count: 目标值的单元格数；单位 格；空值 早期版本未记；例 32
-- column side_cell_count: 旁栏（权重、上年值、实际值等）的单元格数；单位 格；空值 早期版本未记；例 32
-- column furniture_cell_count: 表外文字（页码、意见、签章等）的单元格数；单位 格；空值 早期版本未记；例 1
-- column unclaimed_cell_count: 无法归属的单元格数；单位 格；空值 早期版本未记；例 0
-- column inferred_count: 推断的处数：层级与所印不同，或按内容归列；单位 处；空值 早期版本未记；例 0
-- column doubt_count: 结构上存疑的处数；单位 处；空值 早期版本未记；例 0
-- column year_from: 年度取自：printed 原表所印、heading 共用标题或表前通知、source 来源设置、completed 由人补录；空值 早期版本未记；例 printed
-- column department_from: 主管部门取自：printed 原表所印、source 来源设置、completed 由人补录；空值 早期版本未记；例 printed
-- column project_from: 项目名称取自：printed 原表所印、source 来源设置、completed 由人补录；空值 早期版本未记；例 printed
-- column unit_from: 金额单位取自：printed 原表所印、kind 表的种类、source 来源设置、completed 由人补录；空值 没有金额，或早期版本未记；例 printed
-- column form_kind: 表的种类：declaration 申报表、target 目标表、approval 批复表、adjustment 调整表、transfer 转移支付区域目标表、self_assessment 自评表；空值 早期版本未记；例 declaration
-- column document_name: 来源文件的名称；例 declarations-2022.txt
-- column form_no: 文件中的第几份申报表；例 1
-- column page_no: 在第几页，工作簿为第几张工作表；空值 文本和 Word 没有页；例 1
-- column line_no: 在第几行；空值 无法定位到行；例 10
-- column load_id: 读入它的加载（批次）编号，按时间排序；例 20221231T101400123Z
create or replace view mart_declaration as
select
    fct_declaration.fiscal_year,
    dim_department.department_name,
    dim_project.project_name,
    fct_declaration.claimed_by,
    fct_declaration.cell_count,
    fct_declaration.head_cell_count,
    fct_declaration.label_cell_count,
    fct_declaration.name_cell_count,
    fct_declaration.target_cell_count,
    fct_declaration.side_cell_count,
    fct_declaration.furniture_cell_count,
    fct_declaration.unclaimed_cell_count,
    fct_declaration.inferred_count,
    fct_declaration.doubt_count,
    fct_declaration.year_from,
    fct_declaration.department_from,
    fct_declaration.project_from,
    fct_declaration.unit_from,
    fct_declaration.form_kind,
    dim_document.document_name,
    fct_declaration.form_no,
    fct_declaration.page_no,
    fct_declaration.line_no,
    dim_load.load_id
from fct_declaration
join dim_department using (department_key)
join dim_project using (project_key)
join dim_document using (document_key)
join dim_load on dim_load.load_key = fct_declaration.load_key
where fct_declaration.is_current and dim_project.form_facts is distinct from 'department'
order by fct_declaration.fiscal_year, fct_declaration.declaration_key;
