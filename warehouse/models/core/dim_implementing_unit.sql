-- dim_implementing_unit: which units (实施单位) carry projects out?
-- Grain: one unit name as printed.   Key: implementing_unit_key; -1 where the form leaves it blank.
-- Unit:  none.   Not additive. SCD 1.
-- meaning: 实施单位
-- column implementing_unit_key: 实施单位的键，-1 为未填；例 1
-- column implementing_unit_name: 实施单位，照原表所印；空值 原表未填；例 某县教师进修学校
-- column load_key: 读入它的加载的键，见 dim_load；例 1
insert into dim_implementing_unit by name
with

names as (
    select implementing_unit_name, min(staging_no) as first_no
    from staging.stg_declaration
    where implementing_unit_name is not null
    group by implementing_unit_name
)

select
    (select greatest(max(implementing_unit_key), 0) from dim_implementing_unit)
        + row_number() over (order by first_no) as implementing_unit_key,
    names.implementing_unit_name,
    (select max(load_key) from dim_load) as load_key
from names
where names.implementing_unit_name not in (select implementing_unit_name from dim_implementing_unit);
