-- dim_project: which projects (项目) are there, and what were they called, whose and of which category, when?
-- Grain: one project × period of one name, department and category (SCD 2).   Key: project_key; project_id endures.
-- Unit:  valid_from_at and valid_to_at are UTC.   Not additive.
--        The form of the latest year speaks; a name found only on older forms gets a row that was never in force.
-- meaning: 项目在各时期的名称、部门和类别
-- column project_key: 项目（一段时期的名称、部门和类别）的键，-1 为未知；例 1
-- column department_key: 主管部门的键，-1 为未知；例 1
-- column project_name: 项目名称，照原表所印；例 教师培训费
-- column project_category: 项目类别，照原表所印；空值 原表未填；例 经常性项目
-- column valid_from_at: 从何时起有效；单位 UTC，不带时区；例 2022-12-31 10:14:00
-- column valid_to_at: 到何时为止（不含）；单位 UTC，不带时区；空值 仍然有效；例 2023-01-05 10:14:00
-- column is_current: 是否现行：最新且未撤回；例 true
-- column load_key: 读入它的加载的键，见 dim_load；例 1
-- column project_id: 项目的长久编号，改名不变；例 1
-- column form_facts: 表里写的是 target 计划（申报、批复等），assessment 结果（自评），还是 department 整个部门的计划：各有编号，从不混为一个；空值 早期版本都是计划；例 target
update dim_project
set is_current = false, valid_to_at = (select started_at from staging.stg_load)
from staging.stg_project_form
where stg_project_form.is_latest
    and dim_project.is_current
    and dim_project.project_id = stg_project_form.project_id
    and (dim_project.department_key, dim_project.project_name, dim_project.project_category)
        is distinct from (
            stg_project_form.department_key, stg_project_form.project_name, stg_project_form.project_category
        );

insert into dim_project by name
with

in_force as (
    select project_id, department_key, project_name, project_category, form_facts, staging_no, true as is_current
    from staging.stg_project_form
    where is_latest
        and project_id not in (select project_id from dim_project where is_current)
),

-- The names that neither the warehouse nor a row above has.
by_name as (
    select project_id, department_key, project_name, any_value(project_category) as project_category,
        any_value(form_facts) as form_facts,
        min(staging_no) as staging_no, false as is_current
    from staging.stg_project_form
    anti join dim_project using (project_id, department_key, project_name)
    anti join in_force using (project_id, department_key, project_name)
    group by project_id, department_key, project_name
),

projects as (
    select * from in_force
    union all by name
    select * from by_name
)

select
    (select greatest(max(project_key), 0) from dim_project) + row_number() over (order by staging_no) as project_key,
    projects.department_key,
    projects.project_name,
    projects.project_category,
    (select started_at from staging.stg_load) as valid_from_at,
    case when not projects.is_current then (select started_at from staging.stg_load) end as valid_to_at,
    projects.is_current,
    (select max(load_key) from dim_load) as load_key,
    projects.project_id,
    projects.form_facts
from projects;
