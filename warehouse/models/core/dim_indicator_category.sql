-- dim_indicator_category: which level 1 and level 2 (一级指标, 二级指标) may an indicator stand under, and in which years?
-- Grain: one level 2 below its level 1.   Key: category_key.
-- Unit:  none.   Not additive. SCD 1; category_code is NULL until an official code list is supplied.
insert into dim_indicator_category by name
select
    (select greatest(max(category_key), 0) from dim_indicator_category) + row_number() over (order by sort_order) as category_key,
    stg_indicator_category.*
from stg_indicator_category
where not exists (
    select 1
    from dim_indicator_category
    where dim_indicator_category.level1 = stg_indicator_category.level1
        and dim_indicator_category.level2 = stg_indicator_category.level2
);
