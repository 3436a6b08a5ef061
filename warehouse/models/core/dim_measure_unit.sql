-- dim_measure_unit: which units (计量单位) do targets use?
-- Grain: one unit as printed; 批 and 批次 are two.   Key: measure_unit_key; -1 where none is printed.
-- Unit:  none.   Not additive. SCD 1.
-- meaning: 计量单位
-- column measure_unit_key: 计量单位的键，-1 为没有单位；例 1
-- column unit: 计量单位，照原表所印；例 人
-- column load_key: 读入它的加载的键，见 dim_load；例 1
insert into dim_measure_unit by name
with

units as (
    select unit, min(staging_no * 10000 + row_no) as first_no from staging.stg_indicator where unit is not null group by unit
)

select
    (select greatest(max(measure_unit_key), 0) from dim_measure_unit)
        + row_number() over (order by first_no) as measure_unit_key,
    units.unit,
    (select max(load_key) from dim_load) as load_key
from units
where units.unit not in (select unit from dim_measure_unit);
