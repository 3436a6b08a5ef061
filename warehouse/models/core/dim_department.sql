-- dim_department: which departments (主管部门) have filed?
-- Grain: one department name as printed, a mark such as (汇总) included.   Key: department_key.
-- Unit:  none.   Not additive. SCD 1: a department is its name.
-- meaning: 主管部门
-- column department_key: 主管部门的键，-1 为未知；例 1
-- column department_name: 主管部门，照原表所印；例 某县教育局
-- column load_key: 读入它的加载的键，见 dim_load；例 1
insert into dim_department by name
with

names as (
    select department_name, min(staging_no) as first_no from staging.stg_declaration group by department_name
)

select
    (select greatest(max(department_key), 0) from dim_department) + row_number() over (order by first_no) as department_key,
    names.department_name,
    (select max(load_key) from dim_load) as load_key
from names
where names.department_name not in (select department_name from dim_department);
