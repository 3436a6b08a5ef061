-- fct_declaration: what did each department declare for each project and year, version by version?
-- Grain: one declaration version (department × project × fiscal year × version).   Key: declaration_key.
-- Unit:  version_no counts from 1; valid_from_at and valid_to_at are UTC.   Additive as a count over current rows.
-- meaning: 申报表的版本，每版一行
-- column declaration_key: 申报表版本的键；例 1
-- column department_key: 主管部门的键，-1 为未知；例 1
-- column implementing_unit_key: 实施单位的键，-1 为未填；例 1
-- column project_key: 项目（一段时期的名称、部门和类别）的键，-1 为未知；例 1
-- column document_key: 文件的键，-1 为未知；例 1
-- column load_key: 读入它的加载的键，见 dim_load；例 1
-- column fiscal_year: 申报的预算年度；单位 年；例 2022
-- column project_category: 项目类别，照原表所印；空值 原表未填；例 经常性项目
-- column version_no: 这份申报表的第几版，重新申报一次加 1；例 1
-- column is_current: 是否现行：最新且未撤回；例 true
-- column valid_from_at: 从何时起有效；单位 UTC，不带时区；例 2022-12-31 10:14:00
-- column valid_to_at: 到何时为止（不含）；单位 UTC，不带时区；空值 仍然有效；例 2023-01-05 10:14:00
-- column start_date_key: 计划开始日期的键，见 dim_date，-1 为未填；例 20220101
-- column end_date_key: 计划完成日期的键，见 dim_date，-1 为未填；例 20221231
-- column overall_goal: 项目总目标，照原表所印；空值 原表未填；例 完成全年培训任务
-- column annual_goal: 年度总目标，照原表所印；空值 原表未填；例 完成年度培训任务
-- column goal_period: 总目标的年限，照原表所印；空值 原表未印；例 (2022年 - 2024年)
-- column form_no: 文件中的第几份申报表；例 1
-- column page_no: 在第几页；空值 文本没有页；例 1
-- column line_no: 在第几行；空值 无法定位到行；例 10
-- column content_hash: 申报内容的指纹，相同即未变；例 64 位十六进制数
-- column opened_as: 这一版因何产生：new 新增、revised 修订、returned 重新提交、restored 撤销后恢复；例 new
-- column closed_as: 这一版因何失效：revised 被修订、withdrawn 被撤回、undone 被撤销；空值 仍然有效；例 revised
-- column closed_load_key: 使这一版失效的加载的键；空值 仍然有效，或早期版本未记；例 2
-- column closed_by: 由谁声明撤回；空值 不是由人声明；例 operator
-- column closed_reason: 撤回的理由；空值 没有说明；例 项目取消
-- column claimed_by: 结构怎样认定：ruled 按表格线、grid 按行列、flow 按先后；空值 早期版本未记；例 ruled
-- column inferred_count: 推断的处数：层级与所印不同，或按内容归列；单位 处；空值 早期版本未记；例 0
-- column doubt_count: 结构上存疑的处数；单位 处；空值 早期版本未记；例 0
-- column cell_count: 读过的单元格数；单位 格；空值 早期版本未记；例 110
-- column head_cell_count: 表头栏目的单元格数；单位 格；空值 早期版本未记；例 15
-- column label_cell_count: 指标栏目和层级的单元格数；单位 格；空值 早期版本未记；例 10
-- column name_cell_count: 指标名称的单元格数；单位 格；空值 早期版本未记；例 20
-- column target_cell_count: 目标值的单元格数；单位 格；空值 早期版本未记；例 32
-- column side_cell_count: 旁栏（权重、上年值、实际值等）的单元格数；单位 格；空值 早期版本未记；例 32
-- column furniture_cell_count: 表外文字（页码、意见、签章等）的单元格数；单位 格；空值 早期版本未记；例 1
-- column unclaimed_cell_count: 无法归属的单元格数；单位 格；空值 早期版本未记；例 0
-- column year_from: 年度取自：printed 原表所印、heading 共用标题或表前通知、source 来源设置、completed 由人补录；空值 早期版本未记；例 printed
-- column department_from: 主管部门取自：printed 原表所印、source 来源设置、completed 由人补录；空值 早期版本未记；例 printed
-- column project_from: 项目名称取自：printed 原表所印、source 来源设置、completed 由人补录；空值 早期版本未记；例 printed
-- column unit_from: 金额单位取自：printed 原表所印、kind 表的种类、source 来源设置、completed 由人补录；空值 没有金额，或早期版本未记；例 printed
-- column form_kind: 表的种类：declaration 申报表、target 目标表、approval 批复表、adjustment 调整表、transfer 转移支付区域目标表、self_assessment 自评表、department 部门整体支出目标表；空值 早期版本未记；例 declaration
-- column execution_rate_printed: 预算执行率，照原表所印；空值 不是自评表，或原表未填；例 98.00%
-- column execution_weight_printed: 预算执行的分值，照原表所印；空值 不是自评表，或原表未填；例 10
-- column execution_score_printed: 预算执行的得分，照原表所印；空值 不是自评表，或原表未填；例 9.8
update fct_declaration
set is_current = false,
    valid_to_at = (select started_at from staging.stg_load),
    closed_as = 'revised',
    closed_load_key = (select max(load_key) from dim_load)
from staging.stg_change
where stg_change.change = 'revised' and stg_change.replaced_key = fct_declaration.declaration_key;

insert into fct_declaration by name
with

declarations as (
    select stg_declaration.*, stg_project.project_id, stg_change.version_no, stg_change.change
    from staging.stg_declaration
    join staging.stg_change using (staging_no)
    join staging.stg_project using (staging_no)
    where stg_change.change <> 'unchanged'
),

-- Several periods of one project may have had the same name; the one in force, or the last.
projects as (
    select distinct on (project_id, department_key, project_name) project_id, department_key, project_name, project_key
    from dim_project
    order by project_id, department_key, project_name, is_current desc, valid_from_at desc, project_key desc
)

select
    (select coalesce(max(declaration_key), 0) from fct_declaration)
        + row_number() over (order by declarations.staging_no) as declaration_key,
    dim_department.department_key,
    coalesce(dim_implementing_unit.implementing_unit_key, -1) as implementing_unit_key,
    projects.project_key,
    dim_document.document_key,
    (select max(load_key) from dim_load) as load_key,
    declarations.fiscal_year,
    declarations.project_category,
    declarations.version_no,
    true as is_current,
    (select started_at from staging.stg_load) as valid_from_at,
    cast(null as timestamp) as valid_to_at,
    coalesce(cast(strftime(declarations.start_date, '%Y%m%d') as integer), -1) as start_date_key,
    coalesce(cast(strftime(declarations.end_date, '%Y%m%d') as integer), -1) as end_date_key,
    declarations.overall_goal,
    declarations.annual_goal,
    declarations.goal_period,
    declarations.form_no,
    declarations.page_no,
    declarations.line_no,
    declarations.content_hash,
    declarations.change as opened_as,
    declarations.claimed_by,
    declarations.cell_count,
    declarations.head_cell_count,
    declarations.label_cell_count,
    declarations.name_cell_count,
    declarations.target_cell_count,
    declarations.side_cell_count,
    declarations.furniture_cell_count,
    declarations.unclaimed_cell_count,
    declarations.inferred_count,
    declarations.doubt_count,
    declarations.year_from, declarations.department_from, declarations.project_from, declarations.unit_from,
    declarations.form_kind,
    declarations.execution_rate_printed,
    declarations.execution_weight_printed,
    declarations.execution_score_printed
from declarations
join dim_department using (department_name)
join projects
    on projects.project_id = declarations.project_id
    and projects.department_key = dim_department.department_key
    and projects.project_name = declarations.project_name
join dim_document using (document_sha256)
left join dim_implementing_unit using (implementing_unit_name);
