-- dim_indicator: which level-3 indicators (三级指标) have been declared?
-- Grain: one indicator name as printed.   Key: indicator_key.
-- Unit:  none.   Not additive. SCD 1.
-- meaning: 三级指标
-- column indicator_key: 三级指标的键，-1 为未知；例 1
-- column indicator_name: 三级指标名称，照原表所印；例 培训人次
-- column load_key: 读入它的加载的键，见 dim_load；例 1
insert into dim_indicator by name
with

names as (
    select indicator_name, min(staging_no * 10000 + row_no) as first_no from staging.stg_indicator group by indicator_name
)

select
    (select greatest(max(indicator_key), 0) from dim_indicator) + row_number() over (order by first_no) as indicator_key,
    names.indicator_name,
    (select max(load_key) from dim_load) as load_key
from names
where names.indicator_name not in (select indicator_name from dim_indicator);
