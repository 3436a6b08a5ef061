-- dim_indicator_category: which level 1 and level 2 (一级指标, 二级指标) may an indicator stand under, and in which years?
-- Grain: one level 2 below its level 1.   Key: category_key.
-- Unit:  none.   Not additive. SCD 1; category_code is NULL until an official code list is supplied.
-- meaning: 一级和二级指标
-- column category_key: 一级和二级指标的键，-1 为未知；例 1
-- column level1: 一级指标；例 产出指标
-- column level2: 二级指标；例 数量指标
-- column category_code: 官方指标代码；空值 尚无官方代码；例 C0101
-- column sort_order: 排列次序；例 1
-- column valid_from_year: 从哪个预算年度起可用；单位 年；空值 没有起点；例 2022
-- column valid_to_year: 到哪个预算年度为止可用；单位 年；空值 没有终点；例 2025
insert into dim_indicator_category by name
select
    (select greatest(max(category_key), 0) from dim_indicator_category) + row_number() over (order by sort_order) as category_key,
    stg_indicator_category.*
from staging.stg_indicator_category
where not exists (
    select 1
    from dim_indicator_category
    where dim_indicator_category.level1 = stg_indicator_category.level1
        and dim_indicator_category.level2 = stg_indicator_category.level2
);
