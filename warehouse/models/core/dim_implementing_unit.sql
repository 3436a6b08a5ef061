-- dim_implementing_unit: which units (实施单位) carry projects out?
-- Grain: one unit name as printed.   Key: implementing_unit_key; -1 where the form leaves it blank.
-- Unit:  none.   Not additive. SCD 1.
insert into dim_implementing_unit by name
with

names as (
    select implementing_unit_name, min(staging_no) as first_no
    from stg_declaration
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
